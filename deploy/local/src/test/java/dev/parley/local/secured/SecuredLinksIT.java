package dev.parley.local.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.EmbeddedDatabase;
import dev.parley.embedded.FreePort;
import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.measure.SampleArticles;
import dev.parley.local.stack.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged services with the settings that the manifests give them for TLS. */
class SecuredLinksIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    private static final Map<Service, Integer> PORTS = new EnumMap<>(Service.class);
    private static final List<Process> SERVICES = new ArrayList<>();

    private static SecuredLinks links;

    @BeforeAll
    static void start() throws Exception {
        links = SecuredLinks.start(data);
        for (Service service : Service.values()) {
            PORTS.put(service, FreePort.find());
            SERVICES.add(start(service));
        }
        for (Service service : Service.values()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> isReady(service));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        SERVICES.forEach(Process::destroy);
        for (Process service : SERVICES) {
            service.waitFor();
        }
        links.close();
    }

    private static Process start(Service service) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-jar",
                "../../" + service.label() + "-service/target/quarkus-app/quarkus-run.jar");
        Map<String, String> environment = process.environment();
        PublishedSettings.ofComponents().forEach((name, value) -> environment.put(name, placed(value)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", links.brokerAddress());
        environment.put("KAFKA_SASL_JAAS_CONFIG", links.brokerLogin());
        environment.put("PARLEY_DATABASE_URL", "postgresql://" + links.databaseAddress());
        environment.put(
                "PARLEY_DATABASE_JDBC_URL",
                "jdbc:postgresql://" + links.databaseAddress() + placed(PublishedSettings.migrationOptions()));
        environment.put("PARLEY_DATABASE_USERNAME", EmbeddedDatabase.USER);
        environment.put("PARLEY_DATABASE_PASSWORD", EmbeddedDatabase.USER);
        environment.put("PARLEY_INGEST_IMPORTS_UPLOADS", data.resolve("uploads").toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(PORTS.get(service)));
        return process.redirectErrorStream(true)
                .redirectOutput(data.resolve(service.label() + ".log").toFile())
                .start();
    }

    /** Certificates lie elsewhere here. */
    private static String placed(String value) {
        return value.replaceAll("/etc/parley/[a-z]+/ca\\.crt", links.authority().toString());
    }

    private static boolean isReady(Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(service) + "/q/health/ready"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static String address(Service service) {
        return "http://127.0.0.1:" + PORTS.get(service);
    }

    @Test
    void anArticleGoesThroughTheSuiteAndEveryConnectionToTheDatabaseIsEncrypted() throws Exception {
        // Given
        byte[] article = new SampleArticles("secured", 1).next(1, 1500).getBytes(StandardCharsets.UTF_8);

        // When
        new IngestClient(address(Service.INGEST))
                .sendBatch(() -> new ByteArrayInputStream(article))
                .close();

        // Then
        QueryClient query = new QueryClient(address(Service.QUERY));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !query.all("/v1/stances", Map.of()).isEmpty());
        assertThat(connections(true)).isPositive();
        assertThat(connections(false)).isZero();
    }

    /** How many connections of others than this test the database has. */
    private static int connections(boolean encrypted) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        links.plainDatabase(), EmbeddedDatabase.USER, EmbeddedDatabase.USER);
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("""
                        select count(*) from pg_stat_ssl join pg_stat_activity using (pid)
                        where client_port is not null and pid <> pg_backend_pid() and ssl = """ + encrypted)) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
