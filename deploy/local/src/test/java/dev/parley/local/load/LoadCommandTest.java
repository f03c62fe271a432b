package dev.parley.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadCommandTest {
    @TempDir
    private Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer intake;

    @BeforeEach
    void anIntakeThatTakesEverything() throws IOException {
        intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        intake.createContext("/v1/articles", exchange -> {
            received.add(exchange.getRequestURI().getQuery() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"id\": \"a\", \"version\": 1, \"duplicate\": false}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        intake.start();
    }

    @AfterEach
    void theIntakeGoes() {
        intake.stop(0);
    }

    @Test
    void aFolderWithAManifestIsSentAsThatSaysAndTheManifestIsNoArticle() {
        // Given
        write("ferry.txt", "The ferry strike ends on Monday, the union said.");
        write("manifest.json", """
                {"articles": [{"file": "ferry.txt", "format": "text", "title": "Ferries sail again", "outlet": "Harbour Post"}]}""");

        // When
        int exit = load();

        // Then
        assertThat(exit).isZero();
        assertThat(received)
                .singleElement()
                .asString()
                .contains("title=Ferries+sail+again", "outlet=Harbour+Post")
                .endsWith("The ferry strike ends on Monday, the union said.");
    }

    @Test
    void aFolderWithoutAManifestIsSentFileByFile() {
        // Given
        write("one.txt", "The first.");
        write("two.txt", "The second.");
        write("notes.md", "Not an article.");

        // When
        int exit = load();

        // Then
        assertThat(exit).isZero();
        assertThat(received).hasSize(2);
    }

    @Test
    void aManifestThatNamesAFileWhichIsNotThereIsTold() {
        // Given
        write("manifest.json", "{\"articles\": [{\"file\": \"gone.txt\", \"format\": \"text\"}]}");

        // When
        int exit = load();

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(received).isEmpty();
    }

    private int load() {
        String address = "http://127.0.0.1:" + intake.getAddress().getPort();
        return new CommandLine(new LoadCommand()).execute("--ingest", address, folder.toString());
    }

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
