package dev.parley.extract.constructions;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Span;
import dev.parley.contracts.Statement;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The engine's figures on both halves, by construction, and what it made of the open items that it did not get whole. */
final class ConstructionReport {
    private static final String HEAD = """
            # Statements by construction

            `whole`: items with every statement right and nothing else. The other columns count statements: `expected`; `found` by half
            of the words; `right` with source and denial; `cue`; `exact` to the word; `extra`, extracted and not expected.

            | construction | open items | whole | expected | found | right | cue | exact | extra \
            | sealed items | whole | expected | found | right | cue | exact | extra |
            """ + "| --- " + "| ---: ".repeat(16) + "|\n";

    private final Map<Half, Map<ConstructionItem, Extraction>> extractions = new EnumMap<>(Half.class);

    ConstructionReport(Extractor extractor) {
        for (Half half : Half.values()) {
            Map<ConstructionItem, Extraction> found = new LinkedHashMap<>();
            half.items().forEach(item -> found.put(item, extractor.extract(Article.ofText(item.id(), item.text()))));
            extractions.put(half, found);
        }
    }

    /** The tally of every construction, in the order of the file. */
    Map<String, Tally> tallies(Half half) {
        Map<String, List<ItemScore>> scores = scores(half).stream()
                .collect(Collectors.groupingBy(
                        score -> score.item().construction(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        scores.forEach((construction, list) -> tallies.put(construction, Tally.of(list)));
        return tallies;
    }

    private List<ItemScore> scores(Half half) {
        return extractions.get(half).entrySet().stream()
                .map(entry -> ItemScore.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The table alone, which tells nothing of the sealed half but figures. */
    String table() {
        StringBuilder out = new StringBuilder(HEAD);
        Map<String, Tally> sealed = tallies(Half.SEALED);
        tallies(Half.OPEN).forEach((construction, tally) -> row(out, construction, tally, sealed.get(construction)));
        row(out, "**all**", Tally.of(scores(Half.OPEN)), Tally.of(scores(Half.SEALED)));
        return out.toString();
    }

    private static void row(StringBuilder out, String name, Tally open, Tally sealed) {
        out.append("| ").append(name).append(cells(open)).append(cells(sealed)).append(" |\n");
    }

    private static String cells(Tally tally) {
        return List.of(
                        tally.items(),
                        tally.whole(),
                        tally.expected(),
                        tally.found(),
                        tally.right(),
                        tally.cued(),
                        tally.exact(),
                        tally.extra())
                .stream()
                .map(figure -> " | " + figure)
                .collect(Collectors.joining());
    }

    /** Open items that are not whole: text, what was expected, what was extracted. */
    String openFaults() {
        StringBuilder out = new StringBuilder("\n## Open items that are not whole\n");
        for (ItemScore score : scores(Half.OPEN)) {
            if (!score.whole()) {
                ConstructionItem item = score.item();
                out.append("\n### ")
                        .append(item.id())
                        .append("\n\n")
                        .append(item.text())
                        .append("\n\n");
                item.statements()
                        .forEach(expected -> line(
                                out,
                                "expected",
                                expected.speaker() == null ? expected.source() : expected.speaker(),
                                expected.cue(),
                                expected.content(),
                                expected.denied()));
                Extraction extraction = extractions.get(Half.OPEN).get(item);
                extraction
                        .statements()
                        .forEach(actual -> line(
                                out,
                                actual.rule(),
                                source(actual, extraction),
                                actual.cue().text(),
                                actual.content().stream().map(Span::text).toList(),
                                actual.denied()));
            }
        }
        return out.toString();
    }

    private static String source(Statement statement, Extraction extraction) {
        String words = statement.source() == null ? "-" : statement.source().text();
        return extraction.entities().stream()
                .filter(entity -> entity.id().equals(statement.speaker()))
                .map(Entity::name)
                .findFirst()
                .map(name -> words + " = " + name)
                .orElse(words);
    }

    private static void line(
            StringBuilder out, String what, String source, String cue, Collection<String> content, boolean denied) {
        out.append("- ").append(what).append(denied ? " (denied)" : "").append(": ");
        out.append(source).append(" [").append(cue).append("] ");
        out.append(String.join(" … ", content)).append('\n');
    }
}
