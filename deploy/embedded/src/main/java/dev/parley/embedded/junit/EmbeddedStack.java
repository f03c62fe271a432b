package dev.parley.embedded.junit;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.embedded.EmbeddedKafka;
import dev.parley.embedded.FreePort;
import dev.parley.embedded.SuiteTopics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real broker and a real database, started once per JVM and stopped with it. Annotate one
 * test class of a module with {@code @WithTestResource(EmbeddedStack.class)}, or several: all share the one stack. It runs
 * inside and beside the JVM, or in containers where the system property {@value #KIND} is {@value #CONTAINERS}.
 */
public final class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
    static final String KIND = "parley.test.stack";
    static final String CONTAINERS = "containers";
    private static final String BROKER = "parley.test.broker";
    private static final String JDBC = "parley.test.jdbc";
    private static final String REACTIVE = "parley.test.reactive";
    private static final int PARTITIONS = 6;

    @Override
    public Map<String, String> start() {
        // System properties outlive the class loaders that a restart of the application makes anew.
        synchronized (System.getProperties()) {
            if (System.getProperty(BROKER) == null) {
                if (inContainers()) {
                    startContainers();
                } else {
                    startEmbedded();
                }
                SuiteTopics.create(System.getProperty(BROKER), PARTITIONS);
            }
        }
        return Map.of(
                "kafka.bootstrap.servers", System.getProperty(BROKER),
                "quarkus.datasource.jdbc.url", System.getProperty(JDBC),
                "quarkus.datasource.reactive.url", System.getProperty(REACTIVE),
                "quarkus.datasource.username", EmbeddedDatabase.USER,
                "quarkus.datasource.password", EmbeddedDatabase.USER);
    }

    static boolean inContainers() {
        return CONTAINERS.equals(System.getProperty(KIND));
    }

    private static void startContainers() {
        ContainerStack containers = ContainerStack.start();
        tell(containers.bootstrapServers(), containers.jdbcUrl(), containers.reactiveUrl());
        Runtime.getRuntime().addShutdownHook(new Thread(containers::close));
    }

    private static void startEmbedded() {
        try {
            Path directory = Files.createTempDirectory("parley-test");
            EmbeddedDatabase database = EmbeddedDatabase.start(
                    directory.resolve("postgres"), directory.resolve("postgres.log"), FreePort.find());
            EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.find());
            tell(broker.bootstrapServers(), database.jdbcUrl(), database.reactiveUrl());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                database.close();
                Directories.delete(directory);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("no place for the test stack's data", e);
        }
    }

    private static void tell(String broker, String jdbc, String reactive) {
        System.setProperty(BROKER, broker);
        System.setProperty(JDBC, jdbc);
        System.setProperty(REACTIVE, reactive);
    }

    @Override
    public void stop() {
        // The stack serves the whole JVM; its shutdown hook ends it.
    }
}
