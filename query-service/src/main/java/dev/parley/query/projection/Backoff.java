package dev.parley.query.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again, at growing intervals and without end, what fails because something else is away. */
@ApplicationScoped
class Backoff {
    private static final Logger LOG = Logger.getLogger(Backoff.class);
    private static final double JITTER = 0.2;

    private final ProjectionSettings settings;

    Backoff(ProjectionSettings settings) {
        this.settings = settings;
    }

    /** The item of the first attempt that succeeds; {@code waiting} is what the log says of those that do not. */
    <T> Uni<T> untilDone(String waiting, Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt::get)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s: cause=%s", waiting, failure))
                .onFailure()
                .retry()
                .withBackOff(settings.retryAfter(), settings.retryAtMostAfter())
                .withJitter(JITTER)
                .indefinitely();
    }
}
