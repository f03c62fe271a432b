package dev.parley.extract.worker;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Parts a batch so that records of one article stay in order while articles do not wait for each other. */
final class Lanes {

    /** The records grouped by key, in their order; each record without a key is alone. */
    static Collection<List<ConsumerRecord<byte[], byte[]>>> of(Iterable<ConsumerRecord<byte[], byte[]>> batch) {
        Map<Object, List<ConsumerRecord<byte[], byte[]>>> lanes = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> next : batch) {
            Object lane = next.key() == null ? new Object() : ByteBuffer.wrap(next.key());
            lanes.computeIfAbsent(lane, key -> new ArrayList<>(1)).add(next);
        }
        return lanes.values();
    }

    private Lanes() {}
}
