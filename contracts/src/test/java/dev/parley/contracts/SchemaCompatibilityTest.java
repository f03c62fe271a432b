package dev.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCompatibilityTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaStillFitsTheReleasedOne(EventType type) throws IOException {
        // Given
        JsonNode released = MAPPER.readTree(Golden.resource("/released/" + type.schema()));

        // When
        List<String> breaks = SchemaChange.breaks(released, MAPPER.readTree(Golden.schema(type)));

        // Then
        assertThat(breaks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/properties, url, , /properties/url: is gone",
        "/properties/version, type, '\"string\"', /properties/version/type: was",
        "/properties/text, minLength, 5, /properties/text/minLength: was",
        "/properties/title, maxLength, 80, /properties/title/maxLength: is new",
        "'', required, '[\"id\",\"version\",\"originId\",\"text\",\"url\"]', /required: was",
        "'', additionalProperties, false, /additionalProperties: is new",
        "/$defs/zone/properties/kind, enum, '[\"headline\"]', /$defs/zone/properties/kind/enum: was",
    })
    void aChangeThatBreaksReadersOrOldEventsIsFound(String parent, String name, String value, String found)
            throws IOException {
        // Given
        JsonNode released = MAPPER.readTree(Golden.schema(EventType.ARTICLE_ACCEPTED));
        JsonNode now = released.deepCopy();
        ObjectNode place = (ObjectNode) now.at(parent);
        if (value == null) {
            place.remove(name);
        } else {
            place.set(name, MAPPER.readTree(value));
        }

        // Then
        assertThat(SchemaChange.breaks(released, now)).anyMatch(line -> line.startsWith(found));
    }

    @Test
    void aNewOptionalPropertyIsNoBreak() throws IOException {
        // Given
        JsonNode released = MAPPER.readTree(Golden.schema(EventType.ARTICLE_ACCEPTED));
        JsonNode now = released.deepCopy();
        ((ObjectNode) now.get("properties")).putObject("byline").put("type", "string");

        // Then
        assertThat(SchemaChange.breaks(released, now)).isEmpty();
    }
}
