package dev.parley.extract.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class ModelTaggerTest {
    private static final List<String> SENTENCES = List.of(
            "The harbour master said on Tuesday that no ship would leave before noon .",
            "Nobody expected the two ministers to sign the treaty in Nairobi .",
            "Prices rose by 3 % , according to the bank , and may rise again .",
            "She warned that a longer strike could not be ruled out .",
            "Farmers blocked roads near Lyon while the cabinet met .",
            "It is unclear when the talks will resume .");

    private final Tagger tagger = new ModelTagger(PosModel.english(), ClosedClasses.standard());

    @Test
    void decodesTheModelAsOpenNlpDoes() throws Exception {
        // Given
        POSTaggerME reference;
        try (InputStream model = ModelTaggerTest.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            reference = new POSTaggerME(new POSModel(model), POSTagFormat.UD);
        }

        Tagger bare = new ModelTagger(PosModel.english(), ClosedClasses.none());
        for (String sentence : SENTENCES) {
            // When
            String[] words = sentence.split(" ");

            // Then
            assertThat(bare.tag(words)).as(sentence).containsExactly(reference.tag(words));
        }
    }

    @Test
    void rulesOutWhatAWordCannotBe() {
        // Given
        String[] words = {
            "The", "front-runner", "insists", "that", "the", "ministry", "confirms", "the", "historic", "vote", "."
        };

        // When
        String[] tags = tagger.tag(words);

        // Then
        assertThat(tags)
                .containsExactly("DET", "NOUN", "VERB", "SCONJ", "DET", "NOUN", "VERB", "DET", "ADJ", "NOUN", "PUNCT");
    }

    @Test
    void takesNoWordWrittenLikeANameForAVerb() {
        // When
        String[] words = {"Hicks", "said", "so", "."};
        String alone = new ModelTagger(PosModel.english(), ClosedClasses.none()).tag(words)[0];
        String named = tagger.tag(words, new boolean[] {true, false, false, false})[0];

        // Then
        assertThat(alone).isEqualTo("VERB");
        assertThat(named).isIn("PROPN", "NOUN");
    }

    @Test
    void tagsContractionsPartByPart() {
        // When
        String[] tags = tagger.tag(new String[] {"He", "did", "n’t", "see", "Peter", "’s", "ship", "."});

        // Then
        assertThat(tags).containsExactly("PRON", "AUX", "PART", "VERB", "PROPN", "PART", "NOUN", "PUNCT");
    }

    @Test
    void givesTheSameTagsOnManyThreads() throws Exception {
        // Given
        List<String> alone = IntStream.range(0, 200).mapToObj(this::tags).toList();
        Tagger shared = new ModelTagger(PosModel.english(), ClosedClasses.standard());
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // When
        List<Callable<String>> tasks = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> String.join(" ", shared.tag(words(i))))
                .toList();
        List<Future<String>> results = threads.invokeAll(tasks);
        threads.shutdown();

        // Then
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).get()).isEqualTo(alone.get(i));
        }
    }

    private String tags(int i) {
        return String.join(" ", tagger.tag(words(i)));
    }

    private static String[] words(int i) {
        return (SENTENCES.get(i % SENTENCES.size()) + " Word" + i).split(" ");
    }
}
