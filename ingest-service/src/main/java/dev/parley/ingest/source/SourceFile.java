package dev.parley.ingest.source;

import dev.parley.ingest.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads outlets from CSV (RFC 4180) with a line of names first: {@code domain,name,publisherGroup,country}. */
final class SourceFile {
    private static final String DOMAIN = "domain";

    /**
     * The outlets by their domains.
     *
     * @throws IllegalArgumentException naming the line that cannot be taken
     */
    static Map<String, SourceForm> read(String csv) {
        List<List<String>> records = records(csv);
        List<String> names = records.isEmpty() ? List.of() : records.get(0);
        if (!names.contains(DOMAIN)) {
            throw new IllegalArgumentException("line 1: must name the columns: domain,name,publisherGroup,country");
        }
        Map<String, SourceForm> sources = new LinkedHashMap<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> record = records.get(i);
            try {
                SourceForm form = new SourceForm(
                        value(record, names, "name"),
                        value(record, names, "publisherGroup"),
                        value(record, names, "country"));
                String domain = value(record, names, DOMAIN);
                sources.put(SourceForm.domain(domain == null ? "" : domain), form.checked());
            } catch (ProblemException e) {
                throw new IllegalArgumentException("record " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return sources;
    }

    private static String value(List<String> record, List<String> names, String name) {
        int column = names.indexOf(name);
        return column < 0 || column >= record.size() ? null : record.get(column);
    }

    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        String text = csv.replace("\r\n", "\n") + (csv.endsWith("\n") ? "" : "\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && text.startsWith("\"\"", i)) {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(value.toString().strip());
                value.setLength(0);
                if (c == '\n') {
                    if (!String.join("", record).isEmpty()) {
                        records.add(List.copyOf(record));
                    }
                    record.clear();
                }
            } else {
                value.append(c);
            }
        }
        return records;
    }

    private SourceFile() {}
}
