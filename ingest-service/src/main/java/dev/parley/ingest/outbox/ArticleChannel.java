package dev.parley.ingest.outbox;

import dev.parley.contracts.Event;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Puts events on the topic of articles, as CloudEvents in Kafka's binary mode. */
@ApplicationScoped
class ArticleChannel implements Announcer {
    private static final String SOURCE = "/parley/ingest";

    private final MutinyEmitter<byte[]> emitter;
    private final TraceContext traceContext;

    /** The relay bounds what is in flight, so the channel needs no bound of its own. */
    ArticleChannel(
            @Channel("articles") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            TraceContext traceContext) {
        this.emitter = emitter;
        this.traceContext = traceContext;
    }

    @Override
    public Uni<Void> send(OutgoingEvent outgoing) {
        Event event = outgoing.event();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(EventHeaders.SPEC_VERSION, "1.0");
        attributes.put(EventHeaders.ID, outgoing.eventId());
        attributes.put(EventHeaders.SOURCE, SOURCE);
        attributes.put(EventHeaders.TYPE, EventType.of(event).type());
        attributes.put(EventHeaders.SUBJECT, event.id());
        attributes.put(EventHeaders.TIME, outgoing.version().createdAt.toString());
        attributes.put(EventHeaders.CONTENT_TYPE, "application/json");
        RecordHeaders headers = new RecordHeaders();
        attributes.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        OutgoingKafkaRecordMetadata<String> address = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.id())
                .withHeaders(headers)
                .build();
        Context cause = traceContext.read(outgoing.traceparent());
        return emitter.sendMessage(
                Message.of(EventJson.write(event), Metadata.of(address, TracingMetadata.withCurrent(cause))));
    }
}
