package dev.parley.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts the entries of knowledge files as the text is cut, so that they can be compared token by token. */
public final class Words {
    private static final Tokenizer TOKENIZER = new Tokenizer(Abbreviations.standard());

    /** The tokens of a phrase, with typewriter apostrophes. */
    public static List<String> of(String phrase) {
        TokenSpans spans = new TokenSpans();
        TOKENIZER.tokenize(phrase, 0, phrase.length(), spans);
        List<String> words = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            words.add(plain(phrase.substring(spans.start(i), spans.end(i))));
        }
        return words;
    }

    /** A token with a typewriter apostrophe. */
    public static String plain(String word) {
        return word.indexOf('’') < 0 && word.indexOf('ʼ') < 0
                ? word
                : word.replace('’', '\'').replace('ʼ', '\'');
    }

    private Words() {}
}
