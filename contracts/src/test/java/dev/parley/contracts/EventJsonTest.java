package dev.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theGoldenExampleObeysItsSchema(EventType type) {
        assertThat(EventSchemas.violations(type, Golden.json(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theGoldenExampleIsReadAndWrittenWithoutLoss(EventType type) throws IOException {
        // When
        byte[] written = EventJson.write(Golden.event(type));

        // Then
        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(Golden.json(type)));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void fieldsOfALaterVersionAreIgnored(EventType type) throws IOException {
        // Given
        ObjectNode later = (ObjectNode) MAPPER.readTree(Golden.json(type));
        later.put("mood", "cheerful");

        // When
        Event event = EventJson.read(type, MAPPER.writeValueAsBytes(later));

        // Then
        assertThat(event).isEqualTo(Golden.event(type));
    }

    @ParameterizedTest
    @CsvSource({
        "/id, '\"\"', id must not be blank",
        "/version, 0, version must be 1 or more",
        "/version, null, version",
        "/publishedAt, '\"yesterday\"', publishedAt",
        "/zones/0/kind, '\"sidebar\"', zones[0].kind",
        "/zones/1/end, 100000, zones ends at 100000",
        "/entities/0/affiliation, '\"e9\"', affiliation refers to e9",
        "/entities/1/id, '\"e1\"', entities has two with id e1",
        "/entities/0/mentions/0/text, '\"Ana Petric\"', mentions at",
        "/statements/0/speaker, '\"e9\"', speaker refers to e9",
        "/statements/0/content, '[]', content must not be empty",
        "/statements/0/content/0/start, 61, content at 61",
        "/statements/0/saidOn, '\"Friday\"', saidOn",
        "/statements/0/cue/spans, '[]', spans must not be empty",
        "/stances/0/holder, '\"e9\"', holder refers to e9",
        "/stances/0/evidence, '[]', evidence must not be empty",
        "/stances/0/conditions/0/text, '\"only if the cuts were lifted!!!\"', conditions at",
        "/stances/0/polarity, '\"perhaps\"', stances[0].polarity",
        "/extractor, null, extractor must not be null",
    })
    void anExtractionThatIsNotSoundIsRefusedWithTheFieldsName(String pointer, String value, String named)
            throws IOException {
        // Given
        byte[] broken = with(Golden.json(EventType.ARTICLE_EXTRACTED), pointer, value);

        // Then
        assertThatThrownBy(() -> EventJson.read(EventType.ARTICLE_EXTRACTED, broken))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageContaining(named);
    }

    @Test
    void bytesThatAreNotJsonAreRefused() {
        assertThatThrownBy(() ->
                        EventJson.read(EventType.ARTICLE_ACCEPTED, "\0\1 not json".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> EventJson.read(EventType.ARTICLE_ACCEPTED, null))
                .isInstanceOf(InvalidEventException.class);
        assertThatThrownBy(() -> EventJson.read(EventType.ARTICLE_ACCEPTED, "null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidEventException.class);
    }

    @Test
    void everyTypeIsFoundByItsNameAndByItsEvent() {
        for (EventType type : EventType.values()) {
            assertThat(EventType.named(type.type())).contains(type);
            assertThat(EventType.of(Golden.event(type))).isEqualTo(type);
        }
        assertThat(EventType.named("dev.parley.article.forgotten.v1")).isEmpty();
    }

    private static byte[] with(byte[] json, String pointer, String value) throws IOException {
        ObjectNode root = (ObjectNode) MAPPER.readTree(json);
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = slash == 0 ? root : (ObjectNode) root.at(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), MAPPER.readTree(value));
        return MAPPER.writeValueAsBytes(root);
    }
}
