package dev.parley.extract.constructions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Statement;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemScoreTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final String TEXT = "Harbour master Inés Quiroga said the lock would open at noon.";
    private static final String CONTENT = "the lock would open at noon";

    @Test
    void itemIsWholeWhenSourceCueAndContentAgree() {
        // When
        ItemScore score = score(TEXT, expected("Harbour master Inés Quiroga", null, "said", CONTENT, false));

        // Then
        assertThat(score)
                .extracting(ItemScore::right, ItemScore::cued, ItemScore::exact, ItemScore::extra)
                .containsExactly(1, 1, 1, 0);
        assertThat(score.whole()).isTrue();
    }

    @Test
    void statementOfAnotherSpeakerIsFoundButNotRight() {
        // When
        ItemScore score = score(TEXT, expected("Harbour master Inés Quiroga", "Pilar Ochoa", "said", CONTENT, false));

        // Then
        assertThat(score).extracting(ItemScore::found, ItemScore::right).containsExactly(1, 0);
        assertThat(score.whole()).isFalse();
    }

    @Test
    void assertionTakenForDenialIsNotRight() {
        // When
        ItemScore score = score(TEXT, expected("Harbour master Inés Quiroga", null, "said", CONTENT, true));

        // Then
        assertThat(score).extracting(ItemScore::found, ItemScore::right).containsExactly(1, 0);
    }

    @Test
    void contentWithLessThanHalfOfTheWordsInCommonIsMissingAndExtra() {
        // When
        ItemScore score = score(TEXT, expected("Harbour master Inés Quiroga", null, "said", "noon", false));

        // Then
        assertThat(score).extracting(ItemScore::found, ItemScore::extra).containsExactly(0, 1);
    }

    @Test
    void whateverIsExtractedFromNegativeItemIsExtra() {
        // When
        ItemScore score = score(TEXT);

        // Then
        assertThat(score.extra()).isEqualTo(1);
        assertThat(score.whole()).isFalse();
    }

    @Test
    void stringThatOccursTwiceNeedsNumber() {
        // Given
        String text = "She said the lock opens when she said it would.";
        ExpectedStatement expected = expected("She", null, "said", "the lock opens", false);

        // Then
        assertThat(item(text, expected).faults()).singleElement().asString().contains("'said' stands there 2 times");
    }

    private static ExpectedStatement expected(
            String source, String speaker, String cue, String content, boolean denied) {
        return new ExpectedStatement(source, speaker, cue, List.of(content), Statement.Type.INDIRECT, denied, null);
    }

    private static ItemScore score(String text, ExpectedStatement... expected) {
        return ItemScore.of(item(text, expected), EXTRACTOR.extract(Article.ofText("a", text)));
    }

    private static ConstructionItem item(String text, ExpectedStatement... expected) {
        return new ConstructionItem("a", "bare-clause", "harbour", "spanish", text, List.of(expected));
    }
}
