package dev.parley.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One example of each event, that the producer's and the consumers' tests share. */
public final class Golden {

    /** The example's JSON, UTF-8. */
    public static byte[] json(EventType type) {
        return resource("/golden/" + fileOf(type));
    }

    /** The example as a record. */
    public static Event event(EventType type) {
        return EventJson.read(type, json(type));
    }

    /** The JSON Schema that events of the type obey. */
    public static byte[] schema(EventType type) {
        return resource("/dev/parley/contracts/schema/" + type.schema());
    }

    static byte[] resource(String path) {
        try (InputStream stream = Golden.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileOf(EventType type) {
        return type.schema().replace(".v1", "");
    }

    private Golden() {}
}
