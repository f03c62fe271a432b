package dev.parley.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Spans, cues, mentions and zones as the JSON that the read model keeps. */
final class SpanJson {
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    /** The value as JSON, or null for null. */
    static String of(Object value) {
        try {
            return value == null ? null : WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of the contract are always writable", e);
        }
    }

    private SpanJson() {}
}
