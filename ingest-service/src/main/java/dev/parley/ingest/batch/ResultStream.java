package dev.parley.ingest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The results of a batch on their way to the client, bounded by the bytes that it has not read yet. */
final class ResultStream {
    private final ObjectWriter writer;
    private final Duration patience;
    private final int mostBytes;
    private final Semaphore room;
    private MultiEmitter<? super byte[]> emitter;
    private volatile boolean gone;

    ResultStream(ObjectWriter writer, int mostBytes, Duration patience) {
        this.writer = writer;
        this.patience = patience;
        this.mostBytes = mostBytes;
        this.room = new Semaphore(mostBytes);
    }

    /** What is written by the given work, each item some lines without the last line's end. */
    Multi<byte[]> from(Consumer<ResultStream> work) {
        return Multi.createFrom()
                .<byte[]>emitter(
                        subscriber -> {
                            emitter = subscriber;
                            subscriber.onTermination(this::leave);
                            work.accept(this);
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(lines -> room.release(cost(lines)));
    }

    /**
     * Writes results, after waiting for the client to read earlier ones if too many are unread.
     *
     * @return false if the client is gone or reads no more
     */
    boolean write(List<LineResult> results) {
        byte[] lines = json(results);
        if (!gone && !isRoomFor(lines)) {
            emitter.fail(new UnreadResultsException());
            return false;
        }
        if (!gone) {
            emitter.emit(lines);
        }
        return !gone;
    }

    private boolean isRoomFor(byte[] lines) {
        try {
            return room.tryAcquire(cost(lines), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void complete() {
        emitter.complete();
    }

    private void leave() {
        gone = true;
        room.release(mostBytes);
    }

    private int cost(byte[] lines) {
        return Math.min(lines.length, mostBytes);
    }

    private byte[] json(List<LineResult> results) {
        StringBuilder lines = new StringBuilder(results.size() * 160);
        for (LineResult result : results) {
            if (!lines.isEmpty()) {
                lines.append('\n');
            }
            try {
                lines.append(writer.writeValueAsString(result));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("results are always writable", e);
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
