package dev.parley.ingest.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the JSON form of an article. */
final class JsonDraft {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_WARNINGS = 20;

    /**
     * Reads one JSON object in UTF-8.
     *
     * @throws ProblemException if it is none
     */
    static Draft read(byte[] json) {
        Map<String, String> fields = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        Set<String> mistyped = new TreeSet<>();
        try (JsonParser parser = FACTORY.createParser(decode(json))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ProblemException(Problem.unreadable("is no JSON object"));
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                read(parser, fields, warnings, mistyped);
            }
            if (parser.nextToken() != null) {
                throw new ProblemException(Problem.unreadable("something follows the JSON object"));
            }
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.unreadable(place(e) + reason(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Draft(fields, warnings, mistyped);
    }

    private static void read(JsonParser parser, Map<String, String> fields, List<String> warnings, Set<String> mistyped)
            throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (!Draft.knows(name)) {
            parser.skipChildren();
            if (warnings.size() < MOST_WARNINGS) {
                warnings.add(Draft.unknown(name));
            }
        } else if (value == JsonToken.VALUE_STRING) {
            fields.put(name, parser.getText());
        } else if (value != JsonToken.VALUE_NULL) {
            parser.skipChildren();
            mistyped.add(name);
        }
    }

    private static String decode(byte[] json) {
        try {
            String text = new String(json, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                // It stands there, or for bytes that are no UTF-8, at which the decoder stops.
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.unreadable("is not UTF-8"));
        }
    }

    /** The parser's reason without its notes on itself. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceAll("\\s*\\([^()]*\\[Source: .*$", "")
                .replaceAll(", from `[^`]*`", "")
                .replaceAll("\\s+", " ");
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "is not JSON: "
                : "is not JSON, line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
    }

    private JsonDraft() {}
}
