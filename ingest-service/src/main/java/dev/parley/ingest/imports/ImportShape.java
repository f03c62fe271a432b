package dev.parley.ingest.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a file of articles can be. */
public enum ImportShape {
    NDJSON,
    WARC,
    FEED;

    private static final int ENOUGH = 512;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportShape of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the file is packed by gzip, which its first bytes tell. */
    public static boolean isPacked(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] mark = stream.readNBytes(2);
            return mark.length == 2 && (mark[0] & 0xff) == 0x1f && (mark[1] & 0xff) == 0x8b;
        }
    }

    /** The shape that the file's beginning shows, packed or not; empty too if its beginning cannot be unpacked. */
    static Optional<ImportShape> find(Path file) throws IOException {
        try (InputStream stream = open(file)) {
            String start = new String(stream.readNBytes(ENOUGH), StandardCharsets.UTF_8).stripLeading();
            if (start.startsWith("\uFEFF")) {
                start = start.substring(1).stripLeading();
            }
            if (start.startsWith("WARC/")) {
                return Optional.of(WARC);
            }
            if (start.startsWith("{")) {
                return Optional.of(NDJSON);
            }
            return start.matches("(?s)<(\\?xml|rss|feed|rdf:RDF|urlset|sitemapindex)\\b.*")
                    ? Optional.of(FEED)
                    : Optional.empty();
        } catch (ZipException | EOFException broken) {
            return Optional.empty();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file));
        return isPacked(file) ? new GZIPInputStream(stream) : stream;
    }
}
