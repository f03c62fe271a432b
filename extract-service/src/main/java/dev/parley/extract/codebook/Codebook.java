package dev.parley.extract.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The issues and actors that an analyst wants named; its version is stamped on every extraction. */
public final class Codebook {
    private final String version;
    private final List<Issue> issues;
    private final List<Actor> actors;
    private final IssueIndex index;

    Codebook(String version, List<Issue> issues, List<Actor> actors) {
        this.version = Objects.requireNonNull(version, "version");
        this.issues = List.copyOf(issues);
        this.actors = List.copyOf(actors);
        this.index = new IssueIndex(this.issues);
    }

    /** The codebook that comes with the extractor. */
    public static Codebook standard() {
        return Standard.CODEBOOK;
    }

    /**
     * Reads a codebook of one's own. Unless it says that it extends the standard one, it stands alone.
     *
     * @throws InvalidCodebookException if it cannot be read or breaks the format; the message has file, line and reason
     */
    public static Codebook load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "is not there");
        } catch (IOException e) {
            throw unreadable(file, Files.isDirectory(file) ? "is a folder" : "cannot be read: " + e.getMessage());
        }
    }

    static Codebook read(String name, InputStream in) throws IOException {
        return new CodebookReader(name, StateCodes.standard()).read(in);
    }

    private static InvalidCodebookException unreadable(Path file, String reason) {
        return new InvalidCodebookException(file.toString(), List.of(new Mistake(0, reason)));
    }

    /** This codebook with all of another one that it does not replace by id or name; the version names both. */
    Codebook over(Codebook basis) {
        Map<String, Issue> byId = new LinkedHashMap<>();
        basis.issues.forEach(issue -> byId.put(issue.id(), issue));
        issues.forEach(issue -> byId.put(issue.id(), issue));
        Map<String, Actor> byName = new LinkedHashMap<>();
        basis.actors.forEach(actor -> byName.put(actor.name(), actor));
        actors.forEach(actor -> byName.put(actor.name(), actor));
        return new Codebook(version + "+" + basis.version, List.copyOf(byId.values()), List.copyOf(byName.values()));
    }

    /** Stamped on results; of a codebook that extends another one, with the version of that after a plus. */
    public String version() {
        return version;
    }

    /** In the order of the file. */
    public List<Issue> issues() {
        return issues;
    }

    /** The issues whose targets may be in a text that is given by its words in small letters and their base forms. */
    public List<Issue> issuesNear(List<String> lower, List<String> lemmas) {
        return index.near(lower, lemmas);
    }

    public List<Actor> actors() {
        return actors;
    }

    /** Read once; a native executable is built with it. */
    private static final class Standard {
        private static final String RESOURCE = "/dev/parley/extract/codebook/standard.yaml";

        static final Codebook CODEBOOK = read();

        private static Codebook read() {
            try (InputStream in = Codebook.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(RESOURCE + " is not among the resources");
                }
                return Codebook.read("standard.yaml", in);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }
    }
}
