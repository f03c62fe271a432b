package dev.parley.extract.worker;

import dev.parley.contracts.Topics;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * One span for each record, in the trace that the record's headers carry and on into what is produced from it. With
 * tracing off the incoming trace context is passed on as it is.
 */
@ApplicationScoped
class RecordTracing {
    private static final TextMapPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    RecordTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.parley.extract");
    }

    Trace follow(ConsumerRecord<byte[], byte[]> next) {
        Context sender = PROPAGATOR.extract(Context.root(), next.headers(), HeaderGetter.INSTANCE);
        Span span = tracer.spanBuilder("extract " + Topics.ARTICLES)
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", next.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(next.partition()))
                .setAttribute("messaging.kafka.offset", next.offset())
                .startSpan();
        return new Trace(sender.with(span), span);
    }

    /** The span of one record. */
    record Trace(Context context, Span span) {

        void carryTo(Headers headers) {
            PROPAGATOR.fields().forEach(headers::remove);
            PROPAGATOR.inject(
                    context, headers, (into, name, value) -> into.add(name, value.getBytes(StandardCharsets.UTF_8)));
        }

        void failed(Throwable cause) {
            span.recordException(cause);
            span.setStatus(StatusCode.ERROR);
        }

        void end() {
            span.end();
        }
    }

    private enum HeaderGetter implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public String get(Headers headers, String name) {
            Header found = headers == null ? null : headers.lastHeader(name);
            return found == null || found.value() == null ? null : new String(found.value(), StandardCharsets.UTF_8);
        }
    }
}
