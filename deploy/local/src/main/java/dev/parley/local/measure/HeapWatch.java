package dev.parley.local.measure;

import dev.parley.local.client.IngestClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at the intake's heap every two seconds; each look costs the intake some work. */
final class HeapWatch {
    private static final int PARTS = 5;

    private final IngestClient ingest;
    private final List<Long> seen = new ArrayList<>();
    private final Thread thread = new Thread(this::look, "heap-watch");

    HeapWatch(IngestClient ingest) {
        this.ingest = ingest;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            while (true) {
                seen.add(ingest.heap());
                TimeUnit.SECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("parley: the heap cannot be seen: " + e.getMessage());
        }
    }

    /** The least heap in use in each fifth of the time, which is about what survives its collections. */
    String stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        return IntStream.range(0, PARTS)
                .mapToObj(part -> seen.subList(seen.size() * part / PARTS, seen.size() * (part + 1) / PARTS).stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0))
                .map(bytes -> (bytes >> 20) + " MB")
                .collect(Collectors.joining(", "));
    }
}
