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

/** The publication time over page heads that were written before the rules, or without a look at them. */
class PageHeadsTest {
    private static final List<String> FILES = List.of("page-heads.txt", "page-heads-of-many-countries.txt");
    private static final List<Head> HEADS = new ArrayList<>();

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
        for (String file : FILES) {
            read(file);
        }
    }

    private static void read(String name) throws IOException {
        try (InputStream file = PageHeadsTest.class.getResourceAsStream("/dev/parley/ingest/publication/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.split("(?m)^@@ ")) {
                if (!block.startsWith("#")) {
                    String[] line = block.substring(0, block.indexOf('\n')).split(" \\| ");
                    HEADS.add(new Head(
                            line[0], line[1], line[2].equals("certain"), block.substring(block.indexOf('\n') + 1)));
                }
            }
        }
    }

    @Test
    void tellsWhenNearlyAllWerePublished() {
        // When
        List<Head> wrong = HEADS.stream().filter(head -> !head.isRight()).toList();

        // Then
        assertThat(HEADS).hasSizeGreaterThanOrEqualTo(100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(HEADS.size() * 5 / 100);
    }

    @Test
    void neverMarksAGuessAsCertain() {
        assertThat(HEADS).filteredOn(head -> !head.certain() || !head.isRight()).noneMatch(Head::isMarkedCertain);
    }
}
