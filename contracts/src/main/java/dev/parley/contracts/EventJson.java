package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.stream.Collectors;

/** The one JSON form of the events. Readers ignore fields that they do not know; absent values are written as null. */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    /** The event as UTF-8 JSON on one line. */
    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a guarded event is always writable", e);
        }
    }

    /**
     * Reads an event of the given type.
     *
     * @throws InvalidEventException if the bytes are no such event; the message names the field
     */
    public static Event read(EventType type, byte[] json) {
        return read(type.data(), json);
    }

    /** As {@link #read(EventType, byte[])}, for callers that know the record they want. */
    public static <E extends Event> E read(Class<E> type, byte[] json) {
        if (json == null) {
            throw new InvalidEventException("no data", null);
        }
        try {
            E event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new InvalidEventException("data is null", null);
            }
            return event;
        } catch (JsonMappingException e) {
            throw new InvalidEventException(field(e) + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new InvalidEventException("not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InvalidEventException("unreadable: " + e.getMessage(), e);
        }
    }

    private static String reason(JsonMappingException e) {
        return e.getCause() instanceof IllegalArgumentException guard ? guard.getMessage() : e.getOriginalMessage();
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "" : path + ": ";
    }

    private EventJson() {}
}
