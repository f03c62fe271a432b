package dev.parley.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One JSON value on each line, in the shape that the listings give it. The line break after the last of a batch is not
 * written here: streams of this media type get one after each piece anyway.
 */
final class JsonLines<T> implements Format<T> {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    JsonLines(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String text(List<T> values) {
        return values.stream().map(value -> write(json, value)).collect(Collectors.joining("\n"));
    }

    static String write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records are always writable", e);
        }
    }
}
