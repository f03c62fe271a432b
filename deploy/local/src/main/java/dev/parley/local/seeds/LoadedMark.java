package dev.parley.local.seeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Remembers beside the data that a corpus was loaded into them. The corpus holds two versions of one article, and sending
 * the first once more would be news.
 */
public final class LoadedMark {
    private final Path file;
    private final String expected;

    public LoadedMark(Path data, Corpus corpus) {
        file = data.resolve("seeds-loaded");
        CRC32C checksum = new CRC32C();
        checksum.update(corpus.toString().getBytes(StandardCharsets.UTF_8));
        expected = Long.toHexString(checksum.getValue());
    }

    /** Whether this corpus, and no other edition of it, was loaded. */
    public boolean isThere() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(expected);
    }

    public void put() throws IOException {
        Files.writeString(file, expected);
    }
}
