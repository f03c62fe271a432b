package dev.parley.local.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who stands where, for people: one block of lines a position, in columns, with the words that prove it. */
final class PositionTable {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST = 25;
    private static final Comparator<JsonNode> MOST_REPORTED_FIRST = Comparator.<JsonNode>comparingInt(
                    position -> -position.at("/counts/reports").asInt())
            .thenComparing(position -> position.at("/holder/name").asText());

    private final PrintStream out;
    private final List<Column> columns;

    /**
     * A table for a terminal.
     *
     * @param width of the terminal in characters; a table needs 120, and is never wider than 190
     */
    PositionTable(PrintStream out, int width) {
        this.out = out;
        int spare = Math.min(Math.max(width, 120), 190) - 120;
        columns = List.of(
                new Column("Holder", 14, position -> position.at("/holder/name").asText()),
                new Column("Issue", 18 + spare / 8, position -> position.path("issue")
                        .asText()),
                new Column("Position", 11, position -> position.path("polarity").asText()),
                new Column("Strength", 11, position -> position.path("strength").asText()),
                new Column("Condition", 15 + spare / 4, position -> texts(position.path("conditions"), "; ")),
                new Column("Since", 10, position -> position.path("since").asText("")),
                new Column("Outlets", 12 + spare / 8, position -> texts(position.path("outlets"), ", ")),
                new Column("The words", 22 + spare / 2, PositionTable::words));
    }

    /** @param text of the column for a position */
    private record Column(String title, int width, Function<JsonNode, String> text) {}

    /** Prints the positions that most articles report. */
    void print(List<JsonNode> positions) {
        out.println();
        printLines(columns.stream().map(column -> List.of(column.title())).toList());
        out.println(columns.stream().map(column -> "─".repeat(column.width())).collect(Collectors.joining(" ")));
        positions.stream()
                .sorted(MOST_REPORTED_FIRST)
                .limit(MOST)
                .forEach(position -> printLines(columns.stream()
                        .map(column -> wrapped(column.text().apply(position), column.width()))
                        .toList()));
        if (positions.size() > MOST) {
            out.println("… and " + (positions.size() - MOST) + " more that fewer articles report");
        }
        out.println();
    }

    private void printLines(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                String text =
                        line < cells.get(column).size() ? cells.get(column).get(line) : "";
                row.append(text).append(" ".repeat(columns.get(column).width() + 1 - text.length()));
            }
            out.println(row.toString().stripTrailing());
        }
    }

    /** The text in lines of at most the width; a word longer than that is cut. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACES.split(text.strip())) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The evidence of the strongest report, as the article has it. */
    private static String words(JsonNode position) {
        JsonNode evidence = position.path("evidence").path(0);
        String quoted = texts(evidence.path("spans"), " … ");
        return quoted.isEmpty()
                ? ""
                : "“" + quoted + "” (" + evidence.at("/article/outlet").asText("") + ")";
    }

    private static String texts(JsonNode array, String separator) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item ->
                        item.isTextual() ? item.asText() : item.path("text").asText())
                .collect(Collectors.joining(separator));
    }
}
