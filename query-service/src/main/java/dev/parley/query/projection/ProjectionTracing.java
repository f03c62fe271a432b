package dev.parley.query.projection;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;

/** Carries on the trace of each record through its projection, so that it reaches from an article's intake to here. */
@ApplicationScoped
class ProjectionTracing {
    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    ProjectionTracing(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("dev.parley.query");
    }

    /** The spans of one batch, open until its transaction is over. */
    record Spans(List<Span> open) {
        void end() {
            open.forEach(Span::end);
        }
    }

    Spans start(List<Change> changes) {
        return new Spans(changes.stream().map(this::start).toList());
    }

    private Span start(Change change) {
        Context parent = telemetry
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), change.source(), HeaderGetter.INSTANCE);
        return tracer.spanBuilder("project extraction")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("parley.article.id", change.articleId())
                .setAttribute(
                        "messaging.destination.name", change.source().kafka().topic())
                .startSpan();
    }

    private enum HeaderGetter implements TextMapGetter<Source> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Source source) {
            return StreamSupport.stream(source.kafka().headers().spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public String get(Source source, String key) {
            Header header = source.kafka().headers().lastHeader(key);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
