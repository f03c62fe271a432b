package dev.parley.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of objects whose fields are texts, in JSON or YAML. */
final class ListedEntries {

    /** @param format whose parser reads it */
    static List<SourceEntry> read(String text, JsonFactory format) {
        List<SourceEntry> entries = new ArrayList<>();
        try (JsonParser parser = format.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw SourceEntry.wrong(1, "must be a list of outlets, each with its domain");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entries.add(entry(parser));
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw SourceEntry.wrong(line, e.getOriginalMessage().split("\n", 2)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory is always readable", e);
        }
        return entries;
    }

    private static SourceEntry entry(JsonParser parser) throws IOException {
        int begin = line(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw SourceEntry.wrong(begin, "must be an outlet with its domain");
        }
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                throw SourceEntry.wrong(line(parser), name + ": must be a text");
            }
            // What looks like a number or a truth is the text that was written.
            fields.put(name, value == JsonToken.VALUE_NULL ? null : parser.getText());
        }
        return new SourceEntry(begin, fields);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private ListedEntries() {}
}
