package dev.parley.local.extract;

import dev.parley.extract.Article;
import dev.parley.ingest.cleaning.CleanedPage;
import dev.parley.ingest.cleaning.PageCleaner;
import dev.parley.ingest.cleaning.UnfitPageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One article to extract, or the reason why there is none.
 *
 * @param article null if it could not be read
 * @param problem names the file and what is wrong with it; null if nothing is
 */
record Input(Article article, String problem) {

    static Input of(Article article) {
        return new Input(article, null);
    }

    static Input problem(String problem) {
        return new Input(null, problem);
    }

    /** The articles of all files, folders gone through in the order of their names, read as the stream is drawn. */
    static Stream<Input> read(List<Path> paths) {
        return paths.stream().flatMap(Input::files).flatMap(Input::articles);
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).filter(Input::isKnown).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKnown(Path file) {
        String ending = ending(file);
        return ending.equals("txt") || ending.equals("ndjson") || isPage(ending);
    }

    private static boolean isPage(String ending) {
        return ending.equals("html") || ending.equals("htm");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Stream<Input> articles(Path file) {
        String ending = ending(file);
        try {
            if (ending.equals("ndjson")) {
                return BatchFile.read(file);
            }
            String content = Files.readString(file);
            if (content.isBlank()) {
                return Stream.of(problem(file + ": is empty"));
            }
            return Stream.of(isPage(ending) ? page(file, content) : of(Article.ofText(name(file), content)));
        } catch (UnfitPageException e) {
            return Stream.of(problem(file + ": " + e.getMessage()));
        } catch (CharacterCodingException e) {
            return Stream.of(problem(file + ": is not UTF-8"));
        } catch (IOException e) {
            return Stream.of(problem(file + ": cannot be read: " + e));
        }
    }

    private static Input page(Path file, String html) {
        CleanedPage page = PageCleaner.clean(html, null);
        if (page.text().isBlank()) {
            return problem(file + ": has no text");
        }
        return of(new Article(
                name(file),
                1,
                page.title(),
                page.url(),
                page.outlet(),
                null,
                page.agency(),
                page.publishedAt(),
                page.language(),
                name(file),
                page.text(),
                page.zones()));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
