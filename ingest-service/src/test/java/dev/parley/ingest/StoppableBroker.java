package dev.parley.ingest;

import dev.parley.embedded.EmbeddedKafka;
import dev.parley.embedded.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A broker of its own that a test can stop and start again, with what it holds. Comes after the embedded stack. */
public final class StoppableBroker implements QuarkusTestResourceLifecycleManager {
    private static final String STOPPED = "parley.test.broker.stopped";
    private static final int PARTITIONS = 3;

    private Path directory;
    private int port;
    private EmbeddedKafka broker;
    private Thread watch;

    /** Takes the broker away. */
    public static void away() {
        System.setProperty(STOPPED, "true");
    }

    /** Lets the broker come back. */
    public static void back() {
        System.clearProperty(STOPPED);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("parley-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = FreePort.find();
        broker = EmbeddedKafka.start(directory, port);
        broker.createTopics(PARTITIONS);
        String servers = broker.bootstrapServers();
        watch = new Thread(this::watch, "broker");
        watch.setDaemon(true);
        watch.start();
        return Map.of("kafka.bootstrap.servers", servers);
    }

    /** The property outlives the class loaders that a test's application is started in. */
    private void watch() {
        try {
            while (true) {
                boolean stopped = System.getProperty(STOPPED) != null;
                if (stopped && broker != null) {
                    broker.close();
                    broker = null;
                } else if (!stopped && broker == null) {
                    broker = EmbeddedKafka.start(directory, port);
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        back();
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broker != null) {
            broker.close();
        }
    }
}
