package dev.parley.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file to send.
 *
 * @param contentType of a file that is one article; null for one that holds many
 * @param size in bytes
 */
record ArticleFile(Path path, String contentType, long size) {

    /** The files of all paths, folders gone through in the order of their names; what is no article's is passed over. */
    static List<ArticleFile> find(List<Path> paths) throws IOException {
        try {
            return paths.stream().flatMap(ArticleFile::files).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Stream<ArticleFile> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(of(path));
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> known = walk.filter(Files::isRegularFile)
                    .filter(file -> kind(file) != Kind.UNKNOWN)
                    .sorted()
                    .toList();
            return known.stream().map(ArticleFile::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was named outright is sent whatever its name; the intake looks at what is in it. */
    private static ArticleFile of(Path file) {
        try {
            return new ArticleFile(file, kind(file).contentType, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holdsMany() {
        return contentType == null;
    }

    private enum Kind {
        TEXT("text/plain"),
        PAGE("text/html"),
        JSON("application/json"),
        MANY(null),
        UNKNOWN(null);

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }
    }

    private static Kind kind(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return switch (ending) {
            case "ndjson", "jsonl", "warc", "xml", "rss", "atom" -> Kind.MANY;
            case "txt" -> single(name, Kind.TEXT);
            case "html", "htm", "xhtml" -> single(name, Kind.PAGE);
            case "json", "ninjs" -> single(name, Kind.JSON);
            default -> Kind.UNKNOWN;
        };
    }

    private static Kind single(String name, Kind kind) {
        return name.endsWith(".gz") ? Kind.UNKNOWN : kind;
    }
}
