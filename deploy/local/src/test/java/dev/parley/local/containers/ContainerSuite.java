package dev.parley.local.containers;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.embedded.SuiteTopics;
import dev.parley.embedded.junit.ContainerStack;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The whole suite in one network of containers, each as restricted as in the cluster; workers come and go. */
final class ContainerSuite implements AutoCloseable {
    private static final int PARTITIONS = 6;
    private static final long MEMORY = 768L << 20;
    private static final int INGEST_PORT = 8081;
    private static final int QUERY_PORT = 8080;
    private static final int EXTRACT_PORT = 8082;

    private final Network network = Network.newNetwork();
    private final KafkaContainer broker =
            ContainerStack.broker().withNetwork(network).withListener("kafka:19092");
    private final PostgreSQLContainer database =
            ContainerStack.database().withNetwork(network).withNetworkAliases("postgres");
    private final GenericContainer<?> ingest = service("ingest", INGEST_PORT);
    private final GenericContainer<?> query =
            service("query", QUERY_PORT).withEnv("PARLEY_SECURITY_OPEN_ANYWHERE", "true");
    private final Deque<GenericContainer<?>> workers = new ArrayDeque<>();

    private ContainerSuite() {}

    /** Everything but workers. */
    static ContainerSuite start() {
        ContainerSuite suite = new ContainerSuite();
        suite.broker.start();
        suite.database.start();
        SuiteTopics.create(suite.broker.getBootstrapServers(), PARTITIONS);
        suite.ingest.start();
        suite.query.start();
        return suite;
    }

    private GenericContainer<?> service(String name, int port) {
        return new GenericContainer<>(DockerImageName.parse(ServiceImages.of(name)))
                .withNetwork(network)
                .withEnv("KAFKA_BOOTSTRAP_SERVERS", "kafka:19092")
                .withEnv("PARLEY_DATABASE_URL", "postgresql://postgres:5432/" + ContainerStack.DATABASE)
                .withEnv("PARLEY_DATABASE_USERNAME", EmbeddedDatabase.USER)
                .withEnv("PARLEY_DATABASE_PASSWORD", EmbeddedDatabase.USER)
                .withTmpFs(Map.of("/tmp", "rw", "/var/parley/uploads", "rw,mode=1777"))
                .withEnv("PARLEY_INGEST_IMPORTS_UPLOADS", "/var/parley/uploads")
                .withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withMemory(MEMORY).withReadonlyRootfs(true))
                .withExposedPorts(port)
                .waitingFor(Wait.forHttp("/q/health/ready").forPort(port).withStartupTimeout(Duration.ofMinutes(2)));
    }

    String ingest() {
        return "http://" + ingest.getHost() + ":" + ingest.getMappedPort(INGEST_PORT);
    }

    String query() {
        return "http://" + query.getHost() + ":" + query.getMappedPort(QUERY_PORT);
    }

    /** One more extraction worker. */
    void addWorker() {
        GenericContainer<?> worker = service("extract", EXTRACT_PORT);
        worker.start();
        workers.add(worker);
    }

    /** The oldest worker dies, in the middle of whatever it does. */
    void killWorker() {
        GenericContainer<?> worker = workers.remove();
        worker.getDockerClient().killContainerCmd(worker.getContainerId()).exec();
        worker.stop();
    }

    @Override
    public void close() {
        workers.forEach(GenericContainer::stop);
        ingest.stop();
        query.stop();
        broker.stop();
        database.stop();
        network.close();
    }
}
