package dev.parley.query.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged service as a process of its own. */
final class Replica {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String PROJECTED = "parley_articles_projected_total";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one with these settings, which may post to the loopback. */
    static Replica start(Map<String, String> settings) throws IOException {
        int port = FreePort.find();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Xmx400m",
                "-Dquarkus.http.port=" + port,
                "-Dparley.query.webhooks.allow=127.0.0.1/32",
                "-Dparley.query.webhooks.look-every=100ms",
                "-jar",
                JAR.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/replica-" + port + ".log"))
                .start();
        return new Replica(process, port);
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(ConnectException.class)
                .until(() -> get("/q/health/ready").statusCode() == 200);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** How many articles this one projected. */
    long projected() throws IOException, InterruptedException {
        HttpResponse<String> metrics = get("/q/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith(PROJECTED))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    Process process() {
        return process;
    }

    /** Asks it to stop. */
    void stop() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }
}
