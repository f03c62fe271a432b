package dev.parley.ingest.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingest.article.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The publication time over a set of page heads that was written before the rules. */
class PageHeadsTest {
    private static List<Head> heads;

    private record Head(String name, String published, boolean certain, String html) {
        PageMetadata metadata() {
            return PageMetadata.of(Jsoup.parse(html));
        }

        String found() {
            return Objects.toString(metadata().publishedAt(), "-");
        }

        boolean isMarkedCertain() {
            Provenance provenance = metadata().details().provenance().get("publishedAt");
            return provenance != null && provenance.certain();
        }

        boolean isRight() {
            return found().equals(published.replace("+00:00", "Z"));
        }

        @Override
        public String toString() {
            return name + ": " + published + ", found " + found() + (isMarkedCertain() ? " for certain" : "");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        heads = new ArrayList<>();
        try (InputStream file =
                PageHeadsTest.class.getResourceAsStream("/dev/parley/ingest/publication/page-heads.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.split("(?m)^@@ ")) {
                if (!block.startsWith("#")) {
                    String[] line = block.substring(0, block.indexOf('\n')).split(" \\| ");
                    heads.add(new Head(
                            line[0], line[1], line[2].equals("certain"), block.substring(block.indexOf('\n') + 1)));
                }
            }
        }
    }

    @Test
    void tellsWhenNearlyAllWerePublished() {
        // When
        List<Head> wrong = heads.stream().filter(head -> !head.isRight()).toList();

        // Then
        assertThat(heads).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).hasSizeLessThanOrEqualTo(heads.size() * 5 / 100);
    }

    @Test
    void neverMarksAGuessAsCertain() {
        assertThat(heads).filteredOn(head -> !head.certain() || !head.isRight()).noneMatch(Head::isMarkedCertain);
    }
}
