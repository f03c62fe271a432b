package dev.parley.extract.tag;

/** Gives each token its part of speech. Implementations are pure and may be shared by threads. */
public interface Tagger {

    /**
     * The Universal Dependencies tags of a sentence.
     *
     * @param words the tokens as written, clitics apart
     * @return as many tags as words
     */
    String[] tag(String[] words);

    /** The tagger that comes with the extractor: OpenNLP's English model, then a list of known slips. */
    static Tagger standard() {
        return new RepairingTagger(new ModelTagger(PosModel.english()), TagRepairs.standard());
    }
}
