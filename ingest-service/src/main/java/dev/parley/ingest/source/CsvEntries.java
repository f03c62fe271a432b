package dev.parley.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV (RFC 4180) with a line of names first. */
final class CsvEntries {

    /** A line's values, and those of the lines that it goes on in. */
    private record Row(int line, List<String> values) {}

    static List<SourceEntry> read(String csv) {
        List<Row> rows = rows(csv);
        List<String> names = rows.isEmpty() ? List.of() : rows.get(0).values();
        if (!names.contains(SourceFile.DOMAIN)) {
            throw SourceEntry.wrong(1, "must name the columns: domain,name,publisherGroup,country");
        }
        return rows.stream().skip(1).map(row -> entry(row, names)).toList();
    }

    private static SourceEntry entry(Row row, List<String> names) {
        if (row.values().size() > names.size()) {
            throw SourceEntry.wrong(row.line(), "has more values than there are columns");
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < row.values().size(); i++) {
            fields.put(names.get(i), row.values().get(i));
        }
        return new SourceEntry(row.line(), fields);
    }

    private static List<Row> rows(String csv) {
        List<Row> rows = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        String text = csv.replace("\r\n", "\n") + (csv.endsWith("\n") ? "" : "\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && text.startsWith("\"\"", i)) {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                values.add(value.toString().strip());
                value.setLength(0);
                if (c == '\n') {
                    if (!String.join("", values).isEmpty()) {
                        rows.add(new Row(begin, List.copyOf(values)));
                    }
                    values.clear();
                    begin = line;
                }
            } else {
                value.append(c);
            }
        }
        if (quoted) {
            throw SourceEntry.wrong(begin, "begins a quotation that does not end");
        }
        return rows;
    }

    private CsvEntries() {}
}
