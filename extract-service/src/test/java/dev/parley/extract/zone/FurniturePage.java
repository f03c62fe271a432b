package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A news page whose every line somebody marked: F furniture, B body, H headline, standfirst or crosshead, which may be either. */
record FurniturePage(String name, String text, List<Marked> lines) {

    /** A line of the page, offsets in chars. */
    record Marked(char mark, int start, int end) {}

    /** Reads "mark, tab, line"; a tab alone is a blank line. */
    static FurniturePage read(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Marked> lines = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            int tab = row.indexOf('\t');
            String line = row.substring(tab + 1).strip();
            if (tab > 0 && !line.isEmpty()) {
                lines.add(new Marked(row.charAt(0), text.length(), text.length() + line.length()));
            }
            text.append(line).append('\n');
        }
        return new FurniturePage(file.getFileName().toString(), text.toString(), List.copyOf(lines));
    }

    String line(Marked line) {
        return text.substring(line.start(), line.end());
    }

    /** The chars of a line that the finder takes for furniture. */
    static int furniture(List<ZoneSpan> zones, Marked line) {
        int chars = 0;
        for (ZoneSpan zone : zones) {
            if (zone.kind() == Zone.Kind.BOILERPLATE || zone.kind() == Zone.Kind.CREDIT
                    || zone.kind() == Zone.Kind.DATELINE) {
                chars += Math.max(0, Math.min(line.end(), zone.end()) - Math.max(line.start(), zone.start()));
            }
        }
        return chars;
    }

    /** Whether a span in code points begins in a line of furniture. */
    boolean isInFurniture(int codePoint) {
        int at = text.offsetByCodePoints(0, codePoint);
        return lines.stream().anyMatch(line -> line.mark() == 'F' && line.start() <= at && at < line.end());
    }
}
