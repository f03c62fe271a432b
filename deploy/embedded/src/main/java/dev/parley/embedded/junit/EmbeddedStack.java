package dev.parley.embedded.junit;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.embedded.EmbeddedKafka;
import dev.parley.embedded.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real broker and a real database, started once per JVM and stopped with it. Annotate one
 * test class of a module with {@code @WithTestResource(EmbeddedStack.class)}, or several: all share the one stack.
 */
public final class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
    private static final String BROKER = "parley.embedded.broker";
    private static final String JDBC = "parley.embedded.jdbc";
    private static final String REACTIVE = "parley.embedded.reactive";
    private static final int PARTITIONS = 6;

    @Override
    public Map<String, String> start() {
        // System properties outlive the class loaders that a restart of the application makes anew.
        synchronized (System.getProperties()) {
            if (System.getProperty(BROKER) == null) {
                startOnce();
            }
        }
        return Map.of(
                "kafka.bootstrap.servers", System.getProperty(BROKER),
                "quarkus.datasource.jdbc.url", System.getProperty(JDBC),
                "quarkus.datasource.reactive.url", System.getProperty(REACTIVE),
                "quarkus.datasource.username", EmbeddedDatabase.USER,
                "quarkus.datasource.password", EmbeddedDatabase.USER);
    }

    private static void startOnce() {
        try {
            Path directory = Files.createTempDirectory("parley-test");
            EmbeddedDatabase database = EmbeddedDatabase.start(
                    directory.resolve("postgres"), directory.resolve("postgres.log"), FreePort.find());
            EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.find());
            broker.createTopics(PARTITIONS);
            System.setProperty(BROKER, broker.bootstrapServers());
            System.setProperty(JDBC, database.jdbcUrl());
            System.setProperty(REACTIVE, database.reactiveUrl());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                database.close();
                Directories.delete(directory);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("no place for the test stack's data", e);
        }
    }

    @Override
    public void stop() {
        // The stack serves the whole JVM; its shutdown hook ends it.
    }
}
