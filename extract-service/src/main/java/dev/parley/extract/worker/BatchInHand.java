package dev.parley.extract.worker;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one batch under way, so that the service can finish it before it stops. */
final class BatchInHand {
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    private boolean stopping;

    /** Works on a batch; on none any more once {@link #finish} was called. */
    synchronized Uni<Void> work(Uni<Void> batch) {
        if (stopping) {
            return Uni.createFrom().nothing();
        }
        CompletableFuture<Void> end = new CompletableFuture<>();
        done = end;
        return batch.onTermination().invoke(() -> end.complete(null));
    }

    /** Waits for the batch under way, and tells whether it ended in time. */
    boolean finish(Duration patience) {
        try {
            stop().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Void> stop() {
        stopping = true;
        return done;
    }
}
