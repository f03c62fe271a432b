package dev.parley.ingest.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    private static String marked(String before, String after) {
        return WordDifference.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static String without(Piece.Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void showsWordsThatWereRemovedAddedAndReplaced() {
        assertThat(marked("The union will talk.", "The union will talk.")).isEqualTo("The union will talk.");
        assertThat(marked("The union will talk.", "The union will not talk.")).isEqualTo("The union will[+ not] talk.");
        assertThat(marked("The union will talk soon.", "The union talk soon."))
                .isEqualTo("The union[- will] talk soon.");
        assertThat(marked("They meet on Monday in Talvik.", "They met on Friday in Talvik."))
                .isEqualTo("They[- meet][+ met] on[- Monday][+ Friday] in Talvik.");
        assertThat(marked("", "All new.")).isEqualTo("[+All new.]");
        assertThat(marked("All gone. ", "")).isEqualTo("[-All gone. ]");
    }

    @Test
    void makesUpBothTextsWhateverChanged() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            // Given
            String before = words(random);
            String after = words(random);

            // When
            List<Piece> pieces = WordDifference.between(before, after);

            // Then
            assertThat(without(Piece.Kind.ADDED, pieces)).isEqualTo(before);
            assertThat(without(Piece.Kind.REMOVED, pieces)).isEqualTo(after);
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> "" + (char) ('a' + random.nextInt(4)) + (random.nextInt(6) == 0 ? "\n\n" : " "))
                .collect(Collectors.joining());
    }

    @Test
    void takesAllForReplacedWhereTooMuchChanged() {
        // Given
        String before = "first " + "old ".repeat(WordDifference.MOST_CHANGES) + "last";
        String after = "first " + "new ".repeat(WordDifference.MOST_CHANGES) + "last";

        // When
        List<Piece> pieces = WordDifference.between(before, after);

        // Then
        assertThat(pieces)
                .extracting(Piece::kind)
                .containsExactly(Piece.Kind.KEPT, Piece.Kind.REMOVED, Piece.Kind.ADDED, Piece.Kind.KEPT);
        assertThat(without(Piece.Kind.ADDED, pieces)).isEqualTo(before);
    }
}
