package dev.parley.ingest.imports;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Files to hand in as imports. */
final class ImportFiles {

    /** Lines of different articles. */
    static String lines(int count) {
        String prefix = newUrl();
        return IntStream.range(0, count)
                .mapToObj(i -> json("url", prefix + "/" + i, "text", "Report " + i + " of " + prefix))
                .collect(Collectors.joining("\n"));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private ImportFiles() {}
}
