package dev.parley.query.follow.webhook;

import dev.parley.query.follow.webhook.QueueStore.Leased;
import dev.parley.query.follow.webhook.QueueStore.Message;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Posts what waits, to several receivers at once, to each one message after the other. A message is at risk of being posted
 * twice, with the same id, if a replica dies after it posted; never of being lost or overtaken.
 */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int MOST_IN_A_ROW = 20;

    private final QueueStore queue;
    private final Receivers receivers;
    private final WebhookSettings settings;
    private final Retries retries;
    private final Vertx vertx;
    private volatile boolean stopped;
    private volatile long timer;

    DeliveryWorker(QueueStore queue, Receivers receivers, WebhookSettings settings, Vertx vertx) {
        this.queue = queue;
        this.receivers = receivers;
        this.settings = settings;
        this.retries = new Retries(settings);
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        schedule();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private void schedule() {
        if (!stopped) {
            timer = vertx.setTimer(settings.lookEvery().toMillis(), due -> deliver()
                    .onTermination()
                    .invoke(this::schedule)
                    .subscribe()
                    .with(done -> {}, fault -> LOG.warnf("webhooks wait for the database: cause=%s", fault)));
        }
    }

    /** Posts what is due now. */
    Uni<Void> deliver() {
        // Long enough for all messages in a row, each with its whole time-out.
        Duration lease = settings.timeout().multipliedBy(MOST_IN_A_ROW + 1L);
        return queue.prune(settings.keepLog())
                .chain(() -> queue.lease(settings.atOnce(), lease))
                .chain(leased -> Multi.createFrom()
                        .iterable(leased)
                        .onItem()
                        .transformToUni(webhook ->
                                inARow(webhook, MOST_IN_A_ROW).onItemOrFailure().call(() -> queue.release(webhook)))
                        .merge(settings.atOnce())
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> inARow(Leased webhook, int most) {
        return most == 0 || stopped
                ? Uni.createFrom().voidItem()
                : queue.next(webhook)
                        .chain(next -> next.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : post(webhook, next.get())
                                        .chain(goesOn -> goesOn
                                                ? inARow(webhook, most - 1)
                                                : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> post(Leased webhook, Message message) {
        return receivers
                .post(webhook.url(), Messages.headers(webhook, message, Instant.now()), message.body())
                .map(status -> outcome(message, status, null))
                .onFailure()
                .recoverWithItem(fault -> outcome(message, null, why(fault)))
                .chain(outcome -> {
                    if (outcome.state().equals("given-up")) {
                        LOG.warnf(
                                "a webhook's message is given up: webhookId=%s deliveryId=%s cause=%s",
                                webhook.id(), message.id(), outcome.fault());
                    }
                    return queue.tried(webhook, message, outcome)
                            .replaceWith(outcome.state().equals("delivered"));
                });
    }

    private QueueStore.Outcome outcome(Message message, Integer status, String fault) {
        return retries.outcome(
                message.attempts(), status, fault, ThreadLocalRandom.current().nextDouble());
    }

    /** As the owner is told it: nothing of what is behind this service. */
    private static String why(Throwable fault) {
        if (fault instanceof AddressGuard.RefusedException) {
            return "refused: the URL " + fault.getMessage();
        }
        return fault instanceof TimeoutException || fault instanceof io.smallrye.mutiny.TimeoutException
                ? "no answer in time"
                : "the receiver cannot be reached, or broke off";
    }
}
