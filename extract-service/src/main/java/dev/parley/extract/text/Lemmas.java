package dev.parley.extract.text;

import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Base forms of English verbs and nouns: a list of irregular ones, rules for the rest. */
final class Lemmas {
    private final Map<String, String> irregularVerbs = new HashMap<>();
    private final Map<String, String> irregularNouns = new HashMap<>();
    private final Set<String> verbsInE = new java.util.HashSet<>();

    static Lemmas standard() {
        Lemmas lemmas = new Lemmas();
        for (Table.Row row : Table.read("text/irregular-forms.tsv")) {
            Map<String, String> forms = row.get("kind").equals("noun") ? lemmas.irregularNouns : lemmas.irregularVerbs;
            row.list("forms").forEach(form -> forms.put(form, row.get("lemma")));
        }
        Table.read("text/verbs-in-e.tsv").forEach(row -> lemmas.verbsInE.addAll(row.list("stems")));
        return lemmas;
    }

    /** The base form of a word in small letters. */
    String lemma(String lower, String tag) {
        return switch (tag) {
            case "VERB", "AUX" -> verb(lower);
            case "NOUN" -> noun(lower);
            default -> lower;
        };
    }

    private String verb(String word) {
        String irregular = irregularVerbs.get(word);
        if (irregular != null) {
            return irregular;
        }
        int length = word.length();
        if (length > 4 && word.endsWith("ing") && hasVowel(word, length - 3)) {
            return stem(word.substring(0, length - 3));
        }
        if (length > 3 && word.endsWith("ied")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 3 && word.endsWith("ed") && !word.endsWith("eed")) {
            return stem(word.substring(0, length - 2));
        }
        return third(word);
    }

    /** "bring" and "cling" are no forms of "br" and "cl". */
    private static boolean hasVowel(String word, int end) {
        for (int at = 0; at < end; at++) {
            if ("aeiouy".indexOf(word.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String third(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses")
                        || word.endsWith("shes")
                        || word.endsWith("ches")
                        || word.endsWith("xes")
                        || word.endsWith("zzes"))) {
            return word.substring(0, length - 2);
        }
        if (length > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    private String stem(String stem) {
        int length = stem.length();
        if (length > 2
                && stem.charAt(length - 1) == stem.charAt(length - 2)
                && "bdgmnprt".indexOf(stem.charAt(length - 1)) >= 0
                && !stem.endsWith("add")) {
            return stem.substring(0, length - 1);
        }
        if (length > 4 && stem.endsWith("ll") && stem.charAt(length - 3) == 'e' && stem.startsWith("canc")) {
            return stem.substring(0, length - 1);
        }
        return verbsInE.contains(stem) || endsLikeE(stem) ? stem + "e" : stem;
    }

    /** Stems that no English verb ends in without a silent e. */
    private static boolean endsLikeE(String stem) {
        return stem.endsWith("at") && stem.length() > 3 && !stem.endsWith("eat") && !stem.endsWith("oat")
                || stem.endsWith("iz")
                || stem.endsWith("c")
                || stem.endsWith("v")
                || stem.endsWith("u")
                || stem.endsWith("dg")
                || stem.endsWith("rg") && stem.length() > 2
                || stem.endsWith("ng") && (stem.endsWith("eng") || stem.endsWith("ang") && stem.length() > 4)
                || stem.endsWith("is") && stem.length() > 3
                || stem.endsWith("clos");
    }

    private String noun(String word) {
        String irregular = irregularNouns.get(word);
        return irregular != null ? irregular : third(word);
    }

    private Lemmas() {}
}
