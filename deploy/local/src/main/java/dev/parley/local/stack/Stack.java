package dev.parley.local.stack;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.embedded.EmbeddedKafka;
import dev.parley.embedded.FreePort;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Broker, database and the three packaged services on this machine, over one data directory. */
public final class Stack implements AutoCloseable {
    /** As many as the cluster has by default; they bound the workers. */
    public static final int PARTITIONS = 24;

    private final Map<Service, ServiceProcess> services = new ConcurrentSkipListMap<>();
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final Consumer<String> progress;
    private final Set<Service> wanted;
    private EmbeddedDatabase database;
    private String brokerAddress;
    private boolean closed;

    /**
     * A stack at rest.
     *
     * @param progress is told of each step of its start
     */
    public Stack(Consumer<String> progress) {
        this(progress, EnumSet.allOf(Service.class));
    }

    /** A stack at rest that is to have only some of the services. */
    public Stack(Consumer<String> progress, Set<Service> wanted) {
        this.progress = progress;
        this.wanted = EnumSet.copyOf(wanted);
    }

    /**
     * Starts everything and returns when all of it is ready. If that fails, {@link #close()} ends what was started.
     *
     * @param root the project's folder, where the packaged services are
     * @param data where everything is kept
     * @param firstPort of query; ingest and extract take the next two
     * @throws CannotStartException with what to do about it
     */
    public void start(Path root, Path data, int firstPort) throws InterruptedException {
        DataDirectory directory = DataDirectory.open(data);
        onClose(directory::close);
        LeftOvers leftOvers = new LeftOvers(directory.processes());
        leftOvers.end();
        for (Service service : wanted) {
            refuseTaken(service, service.port(firstPort));
        }

        progress.accept("database");
        database = EmbeddedDatabase.start(directory.database(), directory.log("postgres"), FreePort.find());
        onClose(database::close);
        onClose(leftOvers::forget);

        progress.accept("broker");
        EmbeddedKafka broker = EmbeddedKafka.start(directory.broker(), FreePort.find());
        onClose(broker::close);
        brokerAddress = broker.bootstrapServers();
        broker.createTopics(PARTITIONS);
        directory.tellBroker(broker.bootstrapServers());

        for (Service service : wanted) {
            ServiceProcess process = new ServiceProcess(
                    service,
                    root,
                    directory.log(service.label()),
                    service.port(firstPort),
                    settings(service, database, broker, directory, firstPort),
                    () -> leftOvers.remember(children(database)));
            services.put(service, process);
            onClose(process::close);
            process.start();
        }
        for (ServiceProcess process : services.values()) {
            progress.accept(process.name());
            process.awaitReady();
        }
    }

    /** A stack that was closed while it started closes each further part at once. */
    private synchronized void onClose(Runnable close) {
        if (closed) {
            close.run();
            throw new CannotStartException("stopped while starting");
        }
        closing.push(close);
    }

    private static Stream<ProcessHandle> children(EmbeddedDatabase database) {
        return Stream.concat(ProcessHandle.current().children(), database.process().stream());
    }

    private static void refuseTaken(Service service, int port) {
        if (FreePort.isTaken(port)) {
            throw new CannotStartException("port " + port + ", for " + service.label()
                    + ", is taken by another program. Choose another with --port N (N, N+1 and N+2 are used).");
        }
    }

    private static Map<String, String> settings(
            Service service, EmbeddedDatabase database, EmbeddedKafka broker, DataDirectory directory, int firstPort) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.reactive.url",
                database.reactiveUrl(),
                "quarkus.datasource.username",
                EmbeddedDatabase.USER,
                "quarkus.datasource.password",
                EmbeddedDatabase.USER,
                "parley.ingest.query-address",
                "http://127.0.0.1:" + Service.QUERY.port(firstPort),
                "parley.ingest.imports.folder",
                directory.imports().toString(),
                "parley.ingest.imports.uploads",
                directory.uploads().toString()));
        if (service == Service.INGEST) {
            // Packing costs more than loopback carries.
            settings.put("mp.messaging.outgoing.articles.compression.type", "none");
        }
        return settings;
    }

    /** Where the started database is, for JDBC. */
    public String databaseUrl() {
        return database.jdbcUrl();
    }

    /** The processes that the started services and the database run in. */
    public Stream<ProcessHandle> processes() {
        return children(database);
    }

    /** Where the started broker is. */
    public String brokerAddress() {
        return brokerAddress;
    }

    /** One of the services. */
    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** Stops the services, then the broker, then the database. Nothing is left running. */
    @Override
    public synchronized void close() {
        closed = true;
        services.values().forEach(ServiceProcess::stop);
        RuntimeException failed = null;
        while (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } catch (RuntimeException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
