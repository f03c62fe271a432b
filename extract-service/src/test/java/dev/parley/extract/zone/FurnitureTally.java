package dev.parley.extract.zone;

import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the finder makes of marked pages: furniture caught and missed, body lost, and what is read out of furniture. */
final class FurnitureTally {
    private final ZoneFinder finder = ZoneFinder.standard();
    private final Extractor extractor = Extractor.standard();

    int furniture;
    int caught;
    int body;
    int lost;
    int statements;
    int stances;
    int mentions;
    final List<String> missedLines = new ArrayList<>();
    final List<String> lostLines = new ArrayList<>();

    static FurnitureTally of(List<Path> pages) throws IOException {
        FurnitureTally tally = new FurnitureTally();
        for (Path page : pages) {
            tally.add(FurniturePage.read(page));
        }
        return tally;
    }

    /** Prints the figures of a folder's pages whose names begin with a word; with a third argument also the lines. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            FurnitureTally tally = of(files.filter(
                            file -> file.getFileName().toString().startsWith(arguments[1]))
                    .sorted()
                    .toList());
            PrintStream out = System.out;
            out.println(tally);
            if (arguments.length > 2) {
                tally.missedLines.forEach(line -> out.println("missed\t" + line));
                tally.lostLines.forEach(line -> out.println("lost\t" + line));
            }
        }
    }

    @Override
    public String toString() {
        return "furniture " + caught + " of " + furniture + " caught, body " + lost + " of " + body
                + " lost; in furniture " + statements + " statements, " + stances + " stances, " + mentions
                + " mentions";
    }

    private void add(FurniturePage page) {
        List<ZoneSpan> zones = finder.find(page.text(), null, List.of());
        for (FurniturePage.Marked line : page.lines()) {
            int taken = FurniturePage.furniture(zones, line);
            if (line.mark() == 'F') {
                furniture++;
                if (taken == line.end() - line.start()) {
                    caught++;
                } else {
                    missedLines.add(page.name() + "\t" + page.line(line));
                }
            } else if (line.mark() == 'B') {
                body++;
                if (taken * 2 > line.end() - line.start()) {
                    lost++;
                    lostLines.add(page.name() + "\t" + page.line(line));
                }
            }
        }
        Extraction extraction = extractor.extract(Article.ofText(page.name(), page.text()));
        statements += (int) extraction.statements().stream()
                .filter(statement -> statement.content().stream().anyMatch(span -> page.isInFurniture(span.start())))
                .count();
        stances += (int) extraction.stances().stream()
                .filter(stance -> stance.evidence().stream().anyMatch(span -> page.isInFurniture(span.start())))
                .count();
        mentions += (int) extraction.entities().stream()
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> page.isInFurniture(mention.start()))
                .count();
    }
}
