package dev.parley.ingest.fetch;

import dev.parley.ingest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes a content coding; never makes more than the limit of it, however small it came. */
final class Unpacking {

    /**
     * Unpacks.
     *
     * @param coding the value of Content-Encoding, or null
     * @param limit in bytes
     */
    static byte[] unpack(byte[] packed, String coding, int limit) {
        String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity") || packed.length == 0) {
            return packed;
        }
        try (InputStream stream = open(packed, name)) {
            byte[] plain = stream.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw new ProblemException(
                        FetchProblem.tooLarge("unpacked, the document is longer than " + limit + " bytes"));
            }
            return plain;
        } catch (IOException e) {
            throw new ProblemException(FetchProblem.failed("the document is not " + name + " as the site says"));
        }
    }

    private static InputStream open(byte[] packed, String name) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(bytes);
            case "deflate" -> new InflaterInputStream(bytes);
            default ->
                throw new ProblemException(FetchProblem.failed("the site packed the document in a way not asked for"));
        };
    }

    private Unpacking() {}
}
