package dev.parley.local.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who stands where, for people: one block of lines a position, in columns, with the words that prove it. */
final class PositionTable {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final List<Column> COLUMNS = List.of(
            new Column("Holder", 16, position -> position.at("/holder/name").asText()),
            new Column("Issue", 24, position -> position.path("issue").asText()),
            new Column("Position", 12, position -> position.path("polarity").asText()),
            new Column("Strength", 12, position -> position.path("strength").asText()),
            new Column("Only if", 30, position -> texts(position.path("conditions"), "; ")),
            new Column("Since", 11, position -> position.path("since").asText("")),
            new Column("Outlets", 20, position -> texts(position.path("outlets"), ", ")),
            new Column("The words", 56, PositionTable::words));

    private final PrintStream out;

    PositionTable(PrintStream out) {
        this.out = out;
    }

    /** @param text of the column for a position */
    private record Column(String title, int width, Function<JsonNode, String> text) {}

    void print(List<JsonNode> positions) {
        out.println();
        printLines(COLUMNS.stream().map(column -> List.of(column.title())).toList());
        out.println(COLUMNS.stream().map(column -> "─".repeat(column.width())).collect(Collectors.joining(" ")));
        for (JsonNode position : positions) {
            printLines(COLUMNS.stream()
                    .map(column -> wrapped(column.text().apply(position), column.width()))
                    .toList());
        }
        out.println();
    }

    private void printLines(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                String text = line < cells.get(column).size() ? cells.get(column).get(line) : "";
                row.append(text).append(" ".repeat(COLUMNS.get(column).width() + 1 - text.length()));
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
        return quoted.isEmpty() ? "" : "“" + quoted + "” (" + evidence.at("/article/outlet").asText("") + ")";
    }

    private static String texts(JsonNode array, String separator) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.isTextual() ? item.asText() : item.path("text").asText())
                .collect(Collectors.joining(separator));
    }
}
