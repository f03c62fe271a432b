package dev.parley.extract.phrase;

import dev.parley.extract.text.Token;
import java.util.Map;

/** The form of a verb in the text. Past also stands for the past participle where the two are spelt alike. */
public enum VerbForm {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    ING;

    /** The form that a verb in the text has, by its spelling and its base form. */
    public static VerbForm of(Token token) {
        String lower = token.lower();
        if (lower.endsWith("ing")) {
            return ING;
        }
        if (lower.equals(token.lemma())) {
            return BASE;
        }
        return lower.endsWith("s") ? PRESENT : PAST;
    }

    /** Adds the regular forms of a verb. */
    public static void regular(String verb, Map<String, VerbForm> forms) {
        boolean silent = verb.endsWith("e");
        boolean consonantY =
                verb.length() > 1 && verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        String stem = silent ? verb.substring(0, verb.length() - 1) : verb;
        forms.put(verb, BASE);
        forms.put(present(verb, consonantY), PRESENT);
        forms.put(consonantY ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed", PAST);
        forms.put(stem + "ing", ING);
    }

    public static String present(String verb, boolean consonantY) {
        if (consonantY) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hissing = verb.endsWith("s")
                || verb.endsWith("x")
                || verb.endsWith("z")
                || verb.endsWith("sh")
                || verb.endsWith("ch");
        return hissing || verb.equals("go") || verb.equals("veto")
                ? verb + "es"
                : verb.equals("have") ? "has" : verb + "s";
    }
}
