package dev.parley.extract.text;

/**
 * A word, number or punctuation mark. A possessive or contracted {@code ’s} and {@code n’t} are tokens of their own;
 * "U.S.", "Mr." and hyphenated words are one.
 *
 * @param index its place in the document
 * @param start first char in the text
 * @param end char after the last
 * @param text as written
 * @param lower in small letters, with a typewriter apostrophe
 * @param tag Universal Dependencies part of speech; X in boilerplate
 * @param lemma the base form in small letters
 * @param sentence index of its sentence
 */
public record Token(int index, int start, int end, String text, String lower, String tag, String lemma, int sentence) {

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    public boolean isNoun() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    public boolean isPunctuation() {
        return !isWord();
    }

    /** Whether it has a letter or digit. */
    public boolean isWord() {
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first)
                || text.length() > 1 && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }
}
