package dev.parley.extract.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The issues and actors that an analyst wants named; its version is stamped on every extraction. */
public final class Codebook {
    private static final String STANDARD = "/dev/parley/extract/codebook/standard.yaml";

    private final String version;
    private final List<Issue> issues;
    private final List<Actor> actors;

    Codebook(String version, List<Issue> issues, List<Actor> actors) {
        this.version = Objects.requireNonNull(version, "version");
        this.issues = List.copyOf(issues);
        this.actors = List.copyOf(actors);
    }

    /** The codebook that comes with the extractor. */
    public static Codebook standard() {
        try (InputStream in = Codebook.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is not among the resources");
            }
            return read("standard.yaml", new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(STANDARD, e);
        }
    }

    /**
     * Reads a codebook of one's own.
     *
     * @throws InvalidCodebookException if it breaks the format; the message has line and reason
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Codebook load(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.getFileName().toString(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("codebook " + file.getFileName() + " cannot be read", e);
        }
    }

    static Codebook read(String source, Reader reader) {
        return new CodebookReader(source).read(reader);
    }

    public String version() {
        return version;
    }

    /** In the order of the file. */
    public List<Issue> issues() {
        return issues;
    }

    public List<Actor> actors() {
        return actors;
    }
}
