package dev.parley.ingest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.ingest.article.StorableText;
import dev.parley.ingest.language.LanguageCode;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A small JSON object that a client sent, read field by field; a field that is null counts as not given. */
public final class JsonForm {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode object;

    private JsonForm(JsonNode object) {
        this.object = object;
    }

    /** @throws ProblemException if it is no JSON object */
    public static JsonForm read(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null || !node.isObject()) {
                throw new ProblemException(Problem.unreadable("is no JSON object"));
            }
            return new JsonForm(node);
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.unreadable("is not JSON"));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are always readable", e);
        }
    }

    /** The text of the field without spaces around it, or null. */
    public String text(String field, int longest) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw invalid(field, "must be a string");
        }
        String text = value.textValue().strip();
        String objection = StorableText.objection(text, longest);
        if (objection != null) {
            throw invalid(field, objection);
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #text}, and it must be there. */
    public String required(String field, int longest) {
        String text = text(field, longest);
        if (text == null) {
            throw invalid(field, "is missing");
        }
        return text;
    }

    public boolean flag(String field) {
        JsonNode value = object.get(field);
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw invalid(field, "must be true or false");
        }
        return value != null && value.booleanValue();
    }

    /** A duration by ISO 8601 such as {@code PT15M}, or null. */
    public Duration duration(String field) {
        String text = text(field, 100);
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(field, "must be a duration by ISO 8601, such as PT15M");
        }
    }

    /** A language by its code, or null. */
    public String language(String field) {
        String text = text(field, 100);
        if (text == null) {
            return null;
        }
        String code = LanguageCode.of(text);
        if (code == null) {
            throw invalid(field, "must be an ISO 639-1 code such as en");
        }
        return code;
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }
}
