package dev.parley.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.parley.ingest.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads outlets, of {@code domain}, {@code name}, {@code publisherGroup} and {@code country}, from CSV, JSON or YAML. */
final class SourceFile {
    static final String DOMAIN = "domain";
    private static final Set<String> FIELDS = Set.of(DOMAIN, "name", "publisherGroup", "country");

    /**
     * The outlets by their domains.
     *
     * @param name of the file, whose end tells its format: {@code .json}, {@code .yaml}, {@code .yml}, or else CSV
     * @throws IllegalArgumentException naming the line and the field that cannot be taken
     */
    static Map<String, SourceForm> read(String name, String text) {
        Map<String, SourceForm> sources = new LinkedHashMap<>();
        for (SourceEntry entry : entries(name.toLowerCase(Locale.ROOT), text)) {
            entry.fields().keySet().stream()
                    .filter(field -> !FIELDS.contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw SourceEntry.wrong(entry.line(), field + ": is no field of an outlet");
                    });
            try {
                String domain = entry.fields().get(DOMAIN);
                SourceForm form = new SourceForm(
                        entry.fields().get("name"),
                        entry.fields().get("publisherGroup"),
                        entry.fields().get("country"));
                sources.put(SourceForm.domain(domain == null ? "" : domain), form.checked());
            } catch (ProblemException e) {
                throw SourceEntry.wrong(entry.line(), e.getMessage());
            }
        }
        return sources;
    }

    private static List<SourceEntry> entries(String name, String text) {
        if (name.endsWith(".json")) {
            return ListedEntries.read(text, new JsonFactory());
        }
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? ListedEntries.read(text, new YAMLFactory())
                : CsvEntries.read(text);
    }

    private SourceFile() {}
}
