package dev.parley.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.parley.contracts.Zone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The stored form of an article's zones: a JSON array, null for none. */
@RegisterForReflection(targets = {Zone.class, Zone.Kind.class})
public final class Zones {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.readerForListOf(Zone.class);

    public static String write(List<Zone> zones) {
        try {
            return zones.isEmpty() ? null : MAPPER.writeValueAsString(zones);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("zones are always writable", e);
        }
    }

    public static List<Zone> read(String json) {
        try {
            return json == null ? List.of() : READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored zones are unreadable", e);
        }
    }

    private Zones() {}
}
