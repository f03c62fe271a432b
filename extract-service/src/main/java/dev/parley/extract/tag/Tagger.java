package dev.parley.extract.tag;

/** Gives each token its part of speech. Implementations are pure and may be shared by threads. */
public interface Tagger {

    /**
     * The Universal Dependencies tags of a sentence.
     *
     * @param words the tokens as written, clitics apart
     * @return as many tags as words
     */
    default String[] tag(String[] words) {
        return tag(words, new boolean[words.length]);
    }

    /**
     * The tags of a sentence some of whose words are known to be names or parts of them.
     *
     * @param names for each word whether it is written like a name where other words are not
     */
    String[] tag(String[] words, boolean[] names);

    /** The tagger that comes with the extractor: OpenNLP's English model, then a list of known slips. */
    static Tagger standard() {
        return new RepairingTagger(
                new ModelTagger(PosModel.english(), ClosedClasses.standard()), TagRepairs.standard());
    }
}
