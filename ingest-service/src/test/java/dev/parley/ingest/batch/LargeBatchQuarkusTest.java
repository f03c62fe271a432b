package dev.parley.ingest.batch;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class LargeBatchQuarkusTest {
    private static final int LINES = 50_000;
    private static final int EVERY_GOOD = 10;

    @TestHTTPResource("/")
    URI address;

    /** The bad lines make the stream larger than this test's whole heap. */
    @Test
    void takesAStreamThatWouldNotFitIntoMemory() throws IOException {
        // Given
        String prefix = newUrl();
        String padding = "x".repeat(26_000);
        long heap = Runtime.getRuntime().maxMemory();
        long[] sent = new long[1];
        int accepted = 0;
        int rejected = 0;

        // When
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> sent[0] = send(socket, prefix, padding));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            while (accepted + rejected < LINES) {
                String line = in.readLine();
                if (line.contains("\"status\":\"accepted\"")) {
                    accepted++;
                } else if (line.contains("\"status\":\"rejected\"")) {
                    rejected++;
                }
            }
            writing.join();
        }

        // Then
        assertThat(sent[0]).isGreaterThan(heap);
        assertThat(accepted).isEqualTo(LINES / EVERY_GOOD);
        assertThat(rejected).isEqualTo(LINES - LINES / EVERY_GOOD);
    }

    private static long send(Socket socket, String prefix, String padding) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            out.write(("POST /v1/articles/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] bad = (json("publishedAt", "soon", "text", padding) + "\n").getBytes(StandardCharsets.UTF_8);
            long sent = 0;
            for (int i = 0; i < LINES; i++) {
                byte[] line = i % EVERY_GOOD == 0
                        ? (json("url", prefix + "/" + i, "text", "Report " + i) + "\n").getBytes(StandardCharsets.UTF_8)
                        : bad;
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(line);
                out.write(new byte[] {'\r', '\n'});
                sent += line.length;
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
