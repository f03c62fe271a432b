package dev.parley.ingest.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Carries the trace of a request over the outbox, as the W3C {@code traceparent}. */
@ApplicationScoped
public class TraceContext {
    private static final String TRACEPARENT = "traceparent";

    private final OpenTelemetry telemetry;

    TraceContext(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** The current trace, or null if there is none. */
    public String current() {
        AtomicReference<String> traceparent = new AtomicReference<>();
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), traceparent, (target, name, value) -> {
                    if (name.equals(TRACEPARENT)) {
                        target.set(value);
                    }
                });
        return traceparent.get();
    }

    /** The context that goes on with a trace; a root if that is null. */
    Context read(String traceparent) {
        return traceparent == null
                ? Context.root()
                : telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), traceparent, Single.GETTER);
    }

    private enum Single implements TextMapGetter<String> {
        GETTER;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(String carrier, String key) {
            return TRACEPARENT.equals(key) ? carrier : null;
        }
    }
}
