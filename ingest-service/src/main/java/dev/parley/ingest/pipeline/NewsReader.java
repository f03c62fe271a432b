package dev.parley.ingest.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.parley.contracts.EventHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads which version a record is about, and no more of it than that takes. */
final class NewsReader {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LONGEST = 1000;

    /** Nothing if the record does not tell an article's version, as a dead letter may not. */
    static Optional<News> read(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return Optional.empty();
        }
        String id = null;
        int version = 0;
        try (JsonParser parser = FACTORY.createParser(event.value())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while ((id == null || version == 0) && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("id") && value == JsonToken.VALUE_STRING) {
                    id = parser.getText();
                } else if (name.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = parser.getIntValue();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        if (id == null || id.indexOf(0) >= 0 || version < 1) {
            return Optional.empty();
        }
        return Optional.of(new News(
                id,
                version,
                event.timestamp(),
                header(event, EventHeaders.DEAD_LETTER_TOPIC),
                header(event, EventHeaders.DEAD_LETTER_REASON),
                header(event, EventHeaders.DEAD_LETTER_CAUSE)));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String value = new String(header.value(), StandardCharsets.UTF_8).replace("\0", "");
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private NewsReader() {}
}
