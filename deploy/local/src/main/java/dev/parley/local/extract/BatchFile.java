package dev.parley.local.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.contracts.PublicationTime;
import dev.parley.extract.Article;
import dev.parley.ingest.cleaning.CleanedPage;
import dev.parley.ingest.cleaning.PageCleaner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Articles one a line, in the batch format of the intake; the file is never held whole. */
final class BatchFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Input> read(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file);
        AtomicInteger number = new AtomicInteger();
        return reader.lines()
                .flatMap(line -> {
                    String place = file + ":" + number.incrementAndGet();
                    return line.isBlank() ? Stream.empty() : Stream.of(parse(place, line));
                })
                .onClose(() -> close(reader));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Input parse(String place, String line) {
        try {
            JsonNode article = MAPPER.readTree(line);
            if (!article.isObject()) {
                return Input.problem(place + ": is no JSON object");
            }
            String id = article.hasNonNull("id") ? article.get("id").asText() : place;
            if (text(article, "text") != null) {
                return Input.of(article(id, article, CleanedPage.ofText(text(article, "text"))));
            }
            if (text(article, "html") != null) {
                return Input.of(article(id, article, PageCleaner.clean(text(article, "html"), text(article, "url"))));
            }
            return Input.problem(place + ": text: is missing, and so is html");
        } catch (JsonProcessingException e) {
            return Input.problem(place + ": is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return Input.problem(place + ": " + e.getMessage());
        }
    }

    /** What the line says of the article counts for more than what the page says of itself. */
    private static Article article(String id, JsonNode line, CleanedPage page) {
        String published = text(line, "publishedAt");
        return new Article(
                id,
                1,
                text(line, "title", page.title()),
                text(line, "url", page.url()),
                text(line, "outlet", page.outlet()),
                text(line, "publisherGroup"),
                text(line, "agency", page.agency()),
                published == null ? page.publishedAt() : PublicationTime.parse(published),
                text(line, "language", page.language()),
                id,
                page.text(),
                page.zones());
    }

    private static String text(JsonNode line, String field, String otherwise) {
        String value = text(line, field);
        return value == null ? otherwise : value;
    }

    private static String text(JsonNode article, String field) {
        JsonNode value = article.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private BatchFile() {}
}
