package dev.parley.local.measure;

import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.stack.Service;
import picocli.CommandLine.Option;

/** The running suite that a measurement speaks to. */
final class Suite {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port that deploy/local/up was given (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--ingest", paramLabel = "URL", description = "The intake, where it is not on this machine.")
    private String ingest;

    @Option(names = "--query", paramLabel = "URL", description = "The query service, where it is not on this machine.")
    private String query;

    IngestClient ingest() {
        return new IngestClient(ingest != null ? ingest : "http://127.0.0.1:" + Service.INGEST.port(port));
    }

    QueryClient query() {
        return new QueryClient(query != null ? query : "http://127.0.0.1:" + Service.QUERY.port(port));
    }
}
