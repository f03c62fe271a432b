package dev.parley.local.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Clients that ask one after the other without a pause, all at once. */
final class ConcurrentClients {
    private static final int TOO_MUCH_AT_ONCE = 503;
    private static final int PAUSE_MILLIS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final int clients;
    private final boolean upToFirstByte;

    /**
     * Clients of a service.
     *
     * @param upToFirstByte whether they let go of an answer as soon as it begins
     */
    ConcurrentClients(String address, int clients, boolean upToFirstByte) {
        this.address = address;
        this.clients = clients;
        this.upToFirstByte = upToFirstByte;
    }

    /**
     * Nanoseconds that each answer took, sorted; one that is refused because of others is asked for again until it comes.
     *
     * @param requests of all clients together
     * @param path of a request, made by its client's random numbers
     */
    long[] ask(int requests, Function<Random, String> path) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Random random = new Random(number);
                Callable<long[]> one = () -> {
                    long[] nanos = new long[requests / clients];
                    for (int i = 0; i < nanos.length; i++) {
                        nanos[i] = ask(path.apply(random));
                    }
                    return nanos;
                };
                running.add(threads.submit(one));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        } finally {
            threads.shutdownNow();
        }
    }

    private long ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        while (answer.statusCode() == TOO_MUCH_AT_ONCE) {
            answer.body().close();
            Thread.sleep(PAUSE_MILLIS);
            answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            if (upToFirstByte) {
                body.read();
            } else {
                body.transferTo(OutputStream.nullOutputStream());
            }
            return System.nanoTime() - start;
        }
    }
}
