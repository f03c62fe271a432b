package dev.parley.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How something is known of an article.
 *
 * @param by who says so: {@code client}, {@code json-ld}, {@code open-graph}, {@code meta}, {@code microdata},
 *     {@code time-element}, {@code visible}, {@code dateline}, {@code address} or {@code text}
 * @param certain false if it was concluded and not told, or if the page contradicts itself
 */
@RegisterForReflection
@Schema(description = "How a field is known", examples = "{\"by\": \"json-ld\", \"certain\": true}")
public record Provenance(String by, boolean certain) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.readerForMapOf(Provenance.class);

    boolean isByClient() {
        return by.equals("client");
    }

    /** The stored form of what is known of each field; null for nothing. */
    public static String write(Map<String, Provenance> fields) {
        try {
            return fields.isEmpty() ? null : MAPPER.writeValueAsString(new TreeMap<>(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("provenance is always writable", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Map<String, Provenance> read(String json) {
        try {
            return json == null ? Map.of() : READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored provenance is unreadable", e);
        }
    }
}
