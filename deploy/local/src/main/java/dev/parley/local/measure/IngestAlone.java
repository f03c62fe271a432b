package dev.parley.local.measure;

import dev.parley.embedded.FreePort;
import dev.parley.local.client.IngestClient;
import dev.parley.local.stack.Service;
import dev.parley.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The intake with a broker and an empty database of its own, and without the services behind it. */
final class IngestAlone implements AutoCloseable {
    private final Path data;
    private final Stack stack = new Stack(step -> {}, Set.of(Service.INGEST));

    private IngestAlone(Path data) {
        this.data = data;
    }

    static IngestAlone start() throws IOException, InterruptedException {
        IngestAlone alone = new IngestAlone(Files.createTempDirectory("parley-measure"));
        Runtime.getRuntime().addShutdownHook(new Thread(alone::close, "stop"));
        alone.stack.start(
                Path.of(System.getProperty("parley.root", ".")), alone.data, FreePort.find() - Service.INGEST.port(0));
        return alone;
    }

    IngestClient client() {
        return new IngestClient(stack.service(Service.INGEST).address());
    }

    /** Address of its database for JDBC. */
    String databaseUrl() {
        return stack.databaseUrl();
    }

    /** Processor time that service and database have taken so far, without that of connections which have ended. */
    Duration processorTime() {
        return stack.processes()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> paths = Files.exists(data) ? Files.walk(data) : Stream.empty()) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("parley: " + data + " is left: " + e.getMessage());
        }
    }
}
