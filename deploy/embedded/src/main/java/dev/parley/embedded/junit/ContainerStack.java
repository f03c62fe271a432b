package dev.parley.embedded.junit;

import dev.parley.embedded.EmbeddedDatabase;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker and a database in containers. Their images are those of the system properties {@code parley.test.kafka-image}
 * and {@code parley.test.postgres-image}; they must behave as {@code apache/kafka} and {@code postgres} do.
 */
public final class ContainerStack implements AutoCloseable {
    /** The database's name, and how the services in the same network call it and the broker. */
    public static final String DATABASE = "parley";

    private static final String LARGEST_MESSAGE = "10485760";

    private final KafkaContainer broker;
    private final PostgreSQLContainer database;

    private ContainerStack(KafkaContainer broker, PostgreSQLContainer database) {
        this.broker = broker;
        this.database = database;
    }

    /** Starts both, reachable from this machine. */
    static ContainerStack start() {
        KafkaContainer broker = broker();
        PostgreSQLContainer database = database();
        broker.start();
        database.start();
        return new ContainerStack(broker, database);
    }

    /** A broker that takes the longest article with all that was found in it, not started yet. */
    public static KafkaContainer broker() {
        String image = System.getProperty("parley.test.kafka-image", "apache/kafka:4.1.1");
        return new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_MESSAGE);
    }

    /** A database server with an empty database, not started yet. */
    public static PostgreSQLContainer database() {
        String image = System.getProperty("parley.test.postgres-image", "postgres:17");
        return new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withDatabaseName(DATABASE)
                .withUsername(EmbeddedDatabase.USER)
                .withPassword(EmbeddedDatabase.USER)
                .withCommand("postgres", "-c", "max_connections=200");
    }

    String bootstrapServers() {
        return broker.getBootstrapServers().replaceFirst("^PLAINTEXT://", "");
    }

    String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    String reactiveUrl() {
        return "postgresql://" + database.getHost() + ":" + database.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                + "/" + DATABASE;
    }

    @Override
    public void close() {
        broker.stop();
        database.stop();
    }
}
