package dev.parley.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void theDocumentNamesEveryTopicEveryEventAndEverySchema() {
        // Given
        String document = new String(Golden.resource("/dev/parley/contracts/asyncapi.yaml"), StandardCharsets.UTF_8);

        // Then
        for (String topic : new String[] {Topics.ARTICLES, Topics.EXTRACTIONS}) {
            assertThat(document).contains("address: " + topic + "\n");
            assertThat(document).contains("address: " + Topics.deadLetters(topic) + "\n");
        }
        for (EventType type : EventType.values()) {
            assertThat(document).contains("- " + type.type());
            assertThat(document).contains("$ref: 'schema/" + type.schema() + "'");
        }
    }
}
