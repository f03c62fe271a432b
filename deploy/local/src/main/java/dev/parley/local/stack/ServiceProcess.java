package dev.parley.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One packaged service as a child process. Started again if it dies of itself. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    private final Service service;
    private final List<String> command;
    private final Path log;
    private final int port;
    private final Runnable started;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;
    private boolean wasReady;
    private boolean closing;

    /**
     * @param log takes what the process prints
     * @param settings system properties of the process
     * @param started is called after each start
     */
    ServiceProcess(Service service, Path root, Path log, int port, Map<String, String> settings, Runnable started) {
        this.service = service;
        this.log = log;
        this.port = port;
        this.started = started;
        this.command = command(service, jar(service, root), port, settings);
    }

    private static Path jar(Service service, Path root) {
        Path jar = root.resolve(service.label() + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotStartException(jar + " is not there; run ./mvnw package first");
        }
        return jar;
    }

    private static List<String> command(Service service, Path jar, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        // In a session of its own the service is not told of Ctrl-C by the terminal, but stopped in its turn.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.javaOptions());
        command.addAll(List.of("-Xmx640m", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** Starts the process and returns at once. */
    public synchronized void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new CannotStartException("cannot start " + name() + ": " + e.getMessage(), e);
        }
        CompletableFuture<Void> unused = process.onExit()
                .thenAcceptAsync(this::restart, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                .exceptionally(this::report);
        started.run();
    }

    private synchronized void restart(Process ended) {
        if (wasReady && !closing) {
            System.err.println(
                    "parley: " + name() + " ended with " + ended.exitValue() + " and is started again; see " + log);
            start();
        }
    }

    private Void report(Throwable failure) {
        System.err.println("parley: " + name() + " cannot be started again: " + failure.getMessage());
        return null;
    }

    /** The name that people know the service by. */
    public String name() {
        return service.label() + "-service";
    }

    /** Waits until the service says that it is ready. */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (hasFailedToStart()) {
                throw new CannotStartException(name() + " ended while it started; see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStartException(
                        name() + " is not ready after " + READY_WITHIN.toSeconds() + " s; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        synchronized (this) {
            wasReady = true;
        }
    }

    private synchronized boolean hasFailedToStart() {
        return !wasReady && !process.isAlive();
    }

    /** Whether the service answers its readiness check. */
    public boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the service listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends the process at once, as a crash would; it is started again. */
    public synchronized void kill() {
        process.destroyForcibly();
    }

    /** Asks the process to stop. */
    public synchronized void stop() {
        closing = true;
        if (process != null) {
            process.destroy();
        }
    }

    @Override
    public void close() {
        stop();
        Process last;
        synchronized (this) {
            last = process;
        }
        try {
            if (last != null && !last.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                last.destroyForcibly();
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
