package dev.parley.ingest.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** One transaction of the relay: take, send, await the brokers' acknowledgements, remove. */
@ApplicationScoped
class RelayPass {
    private final Outbox outbox;
    private final Announcer announcer;

    RelayPass(Outbox outbox, Announcer announcer) {
        this.outbox = outbox;
        this.announcer = announcer;
    }

    /**
     * What a pass did.
     *
     * @param more whether there may be rows that could not be taken in this pass but can be in the next one
     * @param sent those that the brokers have now
     * @param failure why the first of the others was not sent, or null
     */
    record Outcome(boolean more, List<OutgoingEvent> sent, Throwable failure) {}

    /** Must be called on an event loop. What was not sent stays in the outbox. */
    Uni<Outcome> run(int batch) {
        Context context = VertxContext.getOrCreateDuplicatedContext();
        Executor sessionThread = task -> context.runOnContext(ignored -> task.run());
        return Panache.withTransaction(() -> outbox.take(batch).chain(events -> send(events, batch, sessionThread)));
    }

    private Uni<Outcome> send(List<OutgoingEvent> events, int batch, Executor sessionThread) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(new Outcome(false, List.of(), null));
        }
        boolean more = events.size() == batch || events.stream().anyMatch(OutgoingEvent::followed);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Uni<OutgoingEvent>> sends = events.stream()
                .map(event -> announcer
                        .send(event)
                        .replaceWith(event)
                        .onFailure()
                        .recoverWithItem(failure -> {
                            failures.add(failure);
                            return null;
                        }))
                .toList();
        return Uni.join()
                .all(sends)
                .andFailFast()
                .emitOn(sessionThread)
                .map(done -> done.stream().filter(Objects::nonNull).toList())
                .chain(sent -> (sent.isEmpty() ? Uni.createFrom().voidItem() : outbox.remove(sent, Instant.now()))
                        .replaceWith(new Outcome(more, sent, failures.peek())));
    }
}
