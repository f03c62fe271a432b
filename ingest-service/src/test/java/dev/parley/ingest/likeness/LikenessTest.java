package dev.parley.ingest.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final long FIRST_BAND = -7952105803302907990L;

    private final MadeUpWords madeUp = new MadeUpWords(7);
    private final List<String> words = madeUp.words(400);

    private static Sketch sketch(List<String> words) {
        return Sketch.of(MadeUpWords.text(words));
    }

    private Likeness likeness(List<String> other) {
        return Likeness.of(sketch(words), sketch(other));
    }

    private static boolean meet(Sketch one, Sketch other) {
        return LongStream.of(one.bands())
                .anyMatch(band -> LongStream.of(other.bands()).anyMatch(key -> key == band));
    }

    @Test
    void staysTheSameForTheSameTextForEver() {
        // When
        Sketch sketch = Sketch.of(
                MadeUpWords.text(List.of("the port will open again on monday".split(" "))) + " and then".repeat(20));

        // Then
        assertThat(sketch.bands()).hasSize(16);
        assertThat(sketch.bands()[0]).isEqualTo(FIRST_BAND);
    }

    @Test
    void measuresWhatTwoTextsShare() {
        assertThat(likeness(words)).isEqualTo(new Likeness(1, 1));
        assertThat(likeness(madeUp.words(400))).isEqualTo(new Likeness(0, 0));
        assertThat(likeness(words.subList(0, 200)).containment()).isEqualTo(1);
        assertThat(likeness(words.subList(0, 200)).resemblance()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void takesTrimmedAndEditedTextsForCopies() {
        assertThat(likeness(words.subList(0, 280)).isOfOneOrigin("", "")).isTrue();
        assertThat(likeness(madeUp.edited(words, 20)).isOfOneOrigin("", "")).isTrue();
    }

    @Test
    void takesTextsThatShareAPassageForTwo() {
        // Given
        List<String> sharing = new ArrayList<>(words.subList(0, 120));
        sharing.addAll(madeUp.words(280));

        // Then
        assertThat(likeness(sharing).isOfOneOrigin("", "")).isFalse();
        assertThat(likeness(sharing).isOfOneOrigin("reuters", "reuters")).isFalse();
    }

    @Test
    void letsCreditsSpeakForOrAgainstACommonOrigin() {
        // Given
        Likeness half = likeness(madeUp.edited(words.subList(0, 260), 30));
        Likeness most = likeness(madeUp.edited(words, 20));

        // Then
        assertThat(likeness(madeUp.edited(words.subList(0, 200), 25)).isOfOneOrigin("", ""))
                .isFalse();
        assertThat(likeness(madeUp.edited(words.subList(0, 200), 25)).isOfOneOrigin("reuters", "reuters"))
                .isTrue();
        assertThat(half.isOfOneOrigin("", "reuters")).isTrue();
        assertThat(most.isOfOneOrigin("afp", "reuters")).isFalse();
        assertThat(likeness(words).isOfOneOrigin("afp", "reuters")).isTrue();
    }

    @Test
    void tellsNothingOfShortTexts() {
        // Given
        Sketch one = sketch(words.subList(0, 39));

        // Then
        assertThat(one.tells()).isFalse();
        assertThat(one.bands()).isEmpty();
        assertThat(Likeness.of(one, one).isOfOneOrigin("", "")).isFalse();
        assertThat(sketch(words.subList(0, 40)).tells()).isTrue();
    }

    @Test
    void bringsCopiesTogetherAndHardlyAnyoneElse() {
        // Given
        int trials = 400;
        int trimmed = 0;
        int passages = 0;
        for (int trial = 0; trial < trials; trial++) {
            MadeUpWords source = new MadeUpWords(1000 + trial);
            List<String> text = source.words(300);
            List<String> sharing = new ArrayList<>(source.words(246));
            sharing.addAll(text.subList(0, 54));
            trimmed += meet(sketch(text), sketch(text.subList(0, 210))) ? 1 : 0;
            passages += meet(sketch(text), sketch(sharing)) ? 1 : 0;
        }

        // Then
        assertThat((double) trimmed / trials).isGreaterThan(0.98);
        assertThat((double) passages / trials).isLessThan(0.05);
    }

    @Test
    void joinsOriginsToTheSameIdInAnyOrder() {
        // Given
        List<String[]> joins = new ArrayList<>(List.of(
                new String[] {"d", "c"},
                new String[] {"b", "d"},
                new String[] {"x", "y"},
                new String[] {"a", "c"},
                new String[] {"a", "d"}));
        Random random = new Random(3);

        for (int order = 0; order < 50; order++) {
            // When
            Collections.shuffle(joins, random);
            OriginMerges merges = new OriginMerges();
            joins.forEach(join -> merges.join(join[0], join[1]));

            // Then
            assertThat(List.of("a", "b", "c", "d"))
                    .allMatch(origin -> merges.of(origin).equals("a"));
            assertThat(merges.moves()).containsOnlyKeys("b", "c", "d", "y").containsEntry("y", "x");
            assertThat(merges.of("z")).isEqualTo("z");
        }
    }
}
