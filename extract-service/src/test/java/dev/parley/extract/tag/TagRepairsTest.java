package dev.parley.extract.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagRepairsTest {
    private final TagRepairs repairs = TagRepairs.standard();

    @Test
    void everyRepairCorrectsItsExampleAndLeavesItsCounterexampleAlone() {
        for (Table.Row row : Table.read("tag/repairs.tsv")) {
            // Given
            Tagged example = Tagged.of(row.get("example"));
            Tagged counterexample = Tagged.of(row.get("counterexample"));

            // When
            repairs.apply(example.words, example.tags);
            repairs.apply(counterexample.words, counterexample.tags);

            // Then
            assertThat(example.marked).as(row.place()).isNotEmpty();
            assertThat(example.markedTags()).as(row.place()).containsOnly(row.get("becomes"));
            assertThat(counterexample.markedTags()).as(row.place()).doesNotContain(row.get("becomes"));
        }
    }

    /** A sentence in which words may carry the tag that the tagger is assumed to give; the rest are tagged. */
    private static final class Tagged {
        private static final Tagger MODEL = new ModelTagger(PosModel.english(), ClosedClasses.standard());
        private final String[] words;
        private final String[] tags;
        private final List<Integer> marked = new ArrayList<>();

        private Tagged(String[] words, String[] tags) {
            this.words = words;
            this.tags = tags;
        }

        static Tagged of(String sentence) {
            if (sentence.isEmpty()) {
                return new Tagged(new String[0], new String[0]);
            }
            String[] parts = sentence.split(" ");
            String[] words = new String[parts.length];
            for (int i = 0; i < parts.length; i++) {
                words[i] = parts[i].contains("/") ? parts[i].substring(0, parts[i].indexOf('/')) : parts[i];
            }
            Tagged tagged = new Tagged(words, MODEL.tag(words));
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].contains("/")) {
                    tagged.tags[i] = parts[i].substring(parts[i].indexOf('/') + 1);
                    tagged.marked.add(i);
                }
            }
            return tagged;
        }

        List<String> markedTags() {
            return marked.stream().map(i -> tags[i]).toList();
        }
    }
}
