package dev.parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.disagreement.Disagreement;
import dev.parley.query.meaning.Meaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtterancesTest {
    private static final String WORDS = "we are ready to begin talks on the dam once the threats stop";
    private static final String OTHER_TRANSLATION =
            "we are prepared to start a dialogue about the dam if the threats end";

    private static Said said(String article, String date, boolean dated, String words) {
        return said(article, "person:x", date, dated, words);
    }

    private static Said said(String article, String speaker, String date, boolean dated, String words) {
        return new Said(
                article,
                0,
                "state:zub",
                speaker,
                LocalDate.parse(date),
                dated,
                true,
                Meaning.of(words),
                words,
                "o-" + article,
                "outlet of " + article,
                "outlet of " + article);
    }

    @Test
    void twoTranslationsOfOneDayOrOfTheDayBeforeAreOneUtterance() {
        // Given
        Said first = said("a", "2026-02-01", true, WORDS);
        Said second = said("b", "2026-02-01", true, OTHER_TRANSLATION);
        Said published = said("c", "2026-02-02", false, WORDS);

        // When
        Map<Said, String> utterances = Utterances.of(List.of(published, second, first));

        // Then
        assertThat(utterances)
                .containsEntry(first, "a.0")
                .containsEntry(second, "a.0")
                .containsEntry(published, "a.0");
    }

    @Test
    void otherDaysOtherSpeakersAndOtherMattersAreOtherUtterances() {
        // Given
        Said first = said("a", "2026-02-01", true, WORDS);
        Said toldOfAnotherDay = said("b", "2026-02-02", true, WORDS);
        Said muchLater = said("c", "2026-02-05", false, WORDS);
        Said ofAnother = said("d", "person:y", "2026-02-01", true, WORDS);
        Said ofAnotherMatter = said("e", "2026-02-01", true, "the harbour was closed by a storm for three nights");

        // When
        Map<Said, String> utterances =
                Utterances.of(List.of(first, toldOfAnotherDay, muchLater, ofAnother, ofAnotherMatter));

        // Then
        assertThat(utterances.values()).doesNotHaveDuplicates();
    }

    @Test
    void theAnswerIsTheSameForAnyOrder() {
        // Given
        Random random = new Random(4);
        List<Said> statements = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            statements.add(said(
                    "article-" + i,
                    "person:" + i % 3,
                    "2026-02-%02d".formatted(1 + random.nextInt(6)),
                    random.nextBoolean(),
                    random.nextBoolean() ? WORDS : OTHER_TRANSLATION));
        }
        Map<Said, String> expected = new HashMap<>(Utterances.of(statements));

        // When / Then
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(statements, random);
            assertThat(new HashMap<>(Utterances.of(statements))).isEqualTo(expected);
        }
    }

    @Test
    void aShorterQuotationIsNoOtherWordingButOneWithOtherWordsIs() {
        // Given
        Said whole = said("a", "2026-02-01", true, "we will never give up the northern dam and its three turbines");
        Said part = said("b", "2026-02-01", true, "we will never give up the northern dam");
        Said other = said("c", "2026-02-01", true, "we may give up the northern dam and one of its turbines");

        // When / Then
        assertThat(Differences.ofWording("a.0", List.of(whole, part))).isEmpty();
        assertThat(Differences.ofWording("a.0", List.of(whole, part, other)))
                .hasValueSatisfying(found -> assertThat(found.sides()).hasSize(2));
    }

    @Test
    void theSameWordsGivenToTwoSpeakersAreAnAttributionDisagreement() {
        // When
        List<Disagreement> found = Differences.ofAttribution(List.of(
                said("a", "person:x", "2026-02-01", true, WORDS),
                said("b", "person:y", "2026-02-01", true, WORDS),
                said("c", "person:x", "2026-02-01", true, "something else entirely was on the ministry's mind")));

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).sides()).extracting(side -> side.says()).containsExactly("person:x", "person:y");
    }
}
