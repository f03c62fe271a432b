package dev.parley.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server as a child process, on loopback, with a database {@code parley} in it.
 *
 * <p>Its data stay in the given directory, and a server started there again goes on with them.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "parley";

    /** The server's superuser, who needs no password on loopback. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path directory;

    private EmbeddedDatabase(EmbeddedPostgres server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /**
     * Starts a server.
     *
     * @param directory of its data; made if absent
     * @param log file that takes the server's own messages
     * @param port TCP port on loopback
     */
    public static EmbeddedDatabase start(Path directory, Path log, int port) {
        return start(directory, log, port, Map.of());
    }

    /** Starts a server with more settings than its own. */
    public static EmbeddedDatabase start(Path directory, Path log, int port, Map<String, String> more) {
        try {
            Files.createDirectories(directory);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            more.forEach(builder::setServerConfig);
            EmbeddedPostgres server = builder.setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    // What was accepted outlives a server that is killed; the library would leave it in the server's
                    // memory.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .start();
            createDatabase(server);
            return new EmbeddedDatabase(server, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; see " + log, e);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new IOException("cannot create the database", e);
        }
    }

    /** Address for JDBC, which migrations use. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** Address for the reactive client. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** The server's process, that this JVM is not the parent of, if it runs. */
    public Optional<ProcessHandle> process() {
        try (Stream<String> lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
