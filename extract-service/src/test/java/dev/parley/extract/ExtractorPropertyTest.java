package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Span;
import dev.parley.contracts.Zone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any text, also of one that no editor ever saw. The event's constructor checks every span. */
class ExtractorPropertyTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final String STORY = """
            Dockers win talks as Lima blinks

            LIMA, March 3 (Coastal Wire) - Peruvian Labour Minister Ana Rojas said on Tuesday that the “night-shift \
            rule” could be dropped, but only if the dockers’ union returns to work first.

            “We won’t sign under threats,” union leader José Quispe Mamani told reporters. “They know where we are.

            “And they know what we want.” He added: ‘It’s the ministers’ turn.’

            - End the lockout.
            - Rehire the 40 men.

            U.S. officials in Callao, who asked not to be named, called the plan 'a good start'. Quispe said 😀 so too.

            Leave a Reply
            """;
    private static final String[] SHARDS = {
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        "—",
        "-",
        "…",
        ".",
        "?",
        "!",
        ",",
        ":",
        ";",
        "(",
        ")",
        "[",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u200F",
        "\u202E",
        "\u200B",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "😀",
        "🇮🇷",
        "é",
        "e\u0301",
        "ı",
        "İ",
        "ß",
        "ﷺ",
        "中",
        "한",
        "U.S.",
        "Mr.",
        "’s",
        "n’t",
        "said",
        "told",
        "according to",
        "he",
        "she",
        "they",
        "who",
        "Ana Rojas",
        "Peru",
        "Lima",
        "President",
        "the minister",
        "officials",
        "of",
        "and",
        "the",
        "al-",
        "bin",
        "if",
        "only if",
        "would",
        "not",
        "oppose",
        "talks",
        "on Friday",
        "November 3",
        "99999999999",
        "0",
        "a",
        "I",
        "\0",
        "• ",
        "Leave a Reply",
        "Tags:",
        "http://",
        "@x",
        "#y",
        "J.",
        "Ministry",
        "Agreement",
        "R-TX",
        "US-Iran"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySpanOfARandomTextIsVerbatim(long seed) {
        // Given
        Random random = new Random(seed);

        for (int round = 0; round < 150; round++) {
            // When / Then
            assertVerbatim(randomText(random, 1 + random.nextInt(120)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void everySpanOfAMutatedStoryIsVerbatim(long seed) {
        // Given
        Random random = new Random(seed);

        for (int round = 0; round < 60; round++) {
            // When / Then
            assertVerbatim(mutated(random, STORY, 1 + random.nextInt(30)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\n", "”", "“", "'", "...", "?!", "\uD83D", "\uDE00", "\u200F", "a", "“”", "“.”", "said", "’s", "-"
            })
    void theSmallestTextsAreTexts(String text) {
        // When / Then
        assertThat(EXTRACTOR.extract(Article.ofText("small", text)).statements())
                .isEmpty();
    }

    @Test
    void anEmptyTextHasNothing() {
        // When
        Extraction extraction = EXTRACTOR.extract(Article.ofText("empty", ""));

        // Then
        assertThat(extraction.zones()).isEmpty();
        assertThat(extraction.entities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word ",
                "“",
                "\"",
                "'",
                "Aa ",
                "a-",
                "U.",
                ". ",
                "said ",
                "Ana Rojas said “",
                "he ",
                "x",
                "😀",
                "(",
                "and "
            })
    void aLineOf200KilobytesIsALine(String piece) {
        // Given
        String text = piece.repeat(200_000 / piece.length());

        // When / Then
        assertVerbatim(text);
    }

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        // Given
        String plain = "“We will not sign the accord,” Ana Rojas said on Monday. x";
        String wide = plain.replace(" x", " 😀𝒳🇰🇪").replaceFirst("^", "🚢🚢 ");

        // When
        List<Span> spans = quotations(plain);
        List<Span> shifted = quotations(wide);

        // Then
        assertThat(spans).isNotEmpty();
        assertThat(shifted)
                .containsExactlyElementsOf(spans.stream()
                        .map(span -> new Span(span.start() + 3, span.end() + 3, span.text()))
                        .toList());
    }

    private static List<Span> quotations(String text) {
        return event(text).statements().stream()
                .flatMap(statement -> statement.content().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u2028", "\u0085"})
    void otherLineBreaksGiveTheSameWords(String lineBreak) {
        // When
        ArticleExtracted unix = event(STORY);
        ArticleExtracted other = event(STORY.replace("\n", lineBreak));

        // Then
        assertThat(unix.statements()).hasSizeGreaterThan(3);
        assertThat(other.statements())
                .extracting(statement ->
                        statement.content().stream().map(Span::text).toList())
                .containsExactlyElementsOf(unix.statements().stream()
                        .map(statement -> statement.content().stream()
                                .map(Span::text)
                                .map(words -> words.replace("\n", lineBreak))
                                .toList())
                        .toList());
    }

    @Test
    void aStoryOnOneLongLineIsRead() {
        // Given
        String text = "Ana Rojas said the dockers would not sign the accord. ".repeat(200);

        // When / Then
        assertThat(event(text).statements()).hasSize(200);
    }

    @Test
    void zonesCoverTheTextInOrder() {
        // Given
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = mutated(random, STORY, 12);

            // When
            List<Zone> zones = EXTRACTOR.extract(Article.ofText("zones", text)).zones();

            // Then
            for (int i = 1; i < zones.size(); i++) {
                assertThat(zones.get(i).start())
                        .isGreaterThanOrEqualTo(zones.get(i - 1).end());
            }
        }
    }

    @Test
    void oneExtractorGivesTheSameOnManyThreads() throws Exception {
        // Given
        Random random = new Random(21);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(mutated(random, STORY, 6));
        }
        List<String> alone = texts.stream().map(ExtractorPropertyTest::json).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // When
        List<Callable<String>> tasks =
                texts.stream().<Callable<String>>map(text -> () -> json(text)).toList();
        List<Future<String>> results = threads.invokeAll(tasks);
        threads.shutdown();

        // Then
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).get()).isEqualTo(alone.get(i));
        }
    }

    /** Every span says in the text's code points where its words stand, counted here anew. */
    private static void assertVerbatim(String text) {
        if (text.isBlank()) {
            return;
        }
        ArticleExtracted event = event(text);
        int[] codePoints = text.codePoints().toArray();
        event.entities().forEach(entity -> entity.mentions()
                .forEach(mention -> assertStandsAt(codePoints, mention.start(), mention.end(), mention.text())));
        event.statements().forEach(statement -> {
            statement.content().forEach(span -> assertStandsAt(codePoints, span));
            statement.cue().spans().forEach(span -> assertStandsAt(codePoints, span));
            if (statement.source() != null) {
                assertStandsAt(codePoints, statement.source());
            }
        });
        event.stances().forEach(stance -> {
            stance.evidence().forEach(span -> assertStandsAt(codePoints, span));
            stance.conditions().forEach(span -> assertStandsAt(codePoints, span));
            if (stance.target() != null) {
                assertStandsAt(codePoints, stance.target());
            }
        });
        assertThat(EventJson.write(event)).isNotEmpty();
    }

    private static void assertStandsAt(int[] codePoints, Span span) {
        assertStandsAt(codePoints, span.start(), span.end(), span.text());
    }

    private static void assertStandsAt(int[] codePoints, int start, int end, String words) {
        assertThat(new String(codePoints, start, end - start)).isEqualTo(words);
    }

    private static String json(String text) {
        return new String(EventJson.write(event(text)), StandardCharsets.UTF_8);
    }

    /** The whole event: its constructor refuses what is not verbatim. */
    private static ArticleExtracted event(String text) {
        Article article = new Article(
                "a", 1, null, null, null, null, null, PublicationTime.parse("2026-03-03"), "en", "a", text, List.of());
        Extraction extraction = EXTRACTOR.extract(article);
        return new ArticleExtracted(
                "a",
                1,
                null,
                null,
                null,
                null,
                null,
                article.publishedAt(),
                "en",
                "a",
                text,
                extraction.zones(),
                extraction.entities(),
                extraction.statements(),
                extraction.stances(),
                extraction.extractor());
    }

    private static String randomText(Random random, int shards) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shards; i++) {
            text.append(SHARDS[random.nextInt(SHARDS.length)]);
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String mutated(Random random, String text, int changes) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, SHARDS[random.nextInt(SHARDS.length)]);
                case 2 -> mutated.setCharAt(at, (char) random.nextInt(0x3000));
                default -> {
                    int end = Math.min(mutated.length(), at + random.nextInt(80));
                    mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, end));
                }
            }
        }
        return mutated.toString();
    }
}
