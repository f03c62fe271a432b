package dev.parley.extract.tag;

import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.VerbForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which tags a word may have at all: a pronoun or a preposition is one of a short list, a mark has no letters, and a word
 * with a hyphen is no function word. The model, trained on web text, breaks this for words that it has not met.
 */
final class ClosedClasses {
    private static final Set<String> VERBAL_PREFIXES =
            Set.of("re", "co", "pre", "over", "under", "out", "de", "mis", "counter");

    private static final List<String> ADJECTIVE_SUFFIXES = List.of("ous", "ful", "less", "able", "ible", "ic");
    private static final Set<String> AUXILIARY_LEMMAS = Set.of("be", "have", "do", "will", "would");
    private static final List<String> NATIONAL_SUFFIXES =
            List.of("an", "ish", "ese", "ic", "ch", "ern", "i", "ist", "al", "ive", "lish", "ss", "ek", "sh", "ot");

    private final Set<String> verbForms = new HashSet<>();
    private final boolean strict;
    private final Set<String> onlyVerbs = new HashSet<>();
    private final Map<String, Set<String>> wordsOfTag = new HashMap<>();

    private ClosedClasses(boolean strict) {
        this.strict = strict;
    }

    /** Classes that rule nothing out and favour nothing: the model alone. */
    static ClosedClasses none() {
        return new ClosedClasses(false);
    }

    static ClosedClasses standard() {
        ClosedClasses classes = new ClosedClasses(true);
        for (Table.Row row : Table.read("tag/closed-classes.tsv")) {
            classes.wordsOfTag
                    .computeIfAbsent(row.get("tag"), key -> new HashSet<>())
                    .addAll(row.list("words"));
        }
        for (Table.Row row : Table.read("tag/verbs.tsv")) {
            for (String verb : row.list("words")) {
                Map<String, VerbForm> forms = new HashMap<>();
                VerbForm.regular(verb, forms);
                forms.forEach((form, kind) -> {
                    if (kind == VerbForm.PRESENT || kind == VerbForm.ING) {
                        classes.verbForms.add(form);
                    }
                });
            }
        }
        for (Table.Row row : Table.read("tag/only-verbs.tsv")) {
            for (String verb : row.list("words")) {
                classes.onlyVerbs.add(verb);
                classes.onlyVerbs.add(present(verb));
            }
        }
        for (Table.Row row : Table.read("text/irregular-forms.tsv")) {
            if (row.get("kind").equals("verb") && !AUXILIARY_LEMMAS.contains(row.get("lemma"))) {
                classes.verbForms.addAll(row.list("forms"));
            }
        }
        return classes;
    }

    private static String present(String verb) {
        int last = verb.length() - 1;
        boolean consonantY = verb.charAt(last) == 'y' && "aeiou".indexOf(verb.charAt(last - 1)) < 0;
        return VerbForm.present(verb, consonantY);
    }

    /** Whether a word is the third person or an irregular past of a listed verb; it may be a noun as well. */
    boolean isFormOfVerb(String lower) {
        return verbForms.contains(lower);
    }

    /** Whether a word may carry a tag of the model; of a joint tag ("AUX+PART") the first part counts. */
    boolean allows(String lower, String outcome) {
        if (!strict) {
            return true;
        }
        int plus = outcome.indexOf('+');
        String tag = plus < 0 ? outcome : outcome.substring(0, plus);
        String host = plus < 0 ? lower : host(lower);
        boolean letters = hasLetter(lower);
        return switch (tag) {
            case "PUNCT" -> !letters && !hasDigit(lower);
            case "SYM" -> !letters;
            case "X" -> !letters || lower.length() == 1;
            case "VERB" -> !isCompound(lower) || VERBAL_PREFIXES.contains(lower.substring(0, lower.indexOf('-')));
            default -> {
                Set<String> words = wordsOfTag.get(tag);
                yield words == null || words.contains(host) || !letters;
            }
        };
    }

    boolean endsLikeAdjective(String word) {
        if (!strict) {
            return false;
        }
        for (String suffix : ADJECTIVE_SUFFIXES) {
            if (word.endsWith(suffix)) {
                return Character.isLowerCase(word.codePointAt(0));
            }
        }
        return false;
    }

    /** Whether a word in small letters can be nothing but a verb. */
    boolean isOnlyVerb(String word) {
        return onlyVerbs.contains(word);
    }

    /** Whether a word that the model has never met may begin a sentence as a name: it looks like no verb or adverb. */
    boolean mayBeName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return strict
                && Character.isUpperCase(word.codePointAt(0))
                && !lower.endsWith("ing")
                && !lower.endsWith("ed")
                && !lower.endsWith("ly");
    }

    /** Whether a word with a capital may be the adjective of a place or a faith: "Peruvian", "Baltic". */
    boolean isAdjectival(String word) {
        for (String suffix : NATIONAL_SUFFIXES) {
            if (word.endsWith(suffix)) {
                return true;
            }
        }
        return ClosedClasses.isCompound(word);
    }

    /** Whether a hyphen parts letters in the word: "front-runner". */
    static boolean isCompound(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && hyphen < word.length() - 1 && Character.isLetter(word.charAt(word.length() - 1));
    }

    private static String host(String lower) {
        int apostrophe = lower.indexOf('\'');
        if (lower.endsWith("n't")) {
            return lower.substring(0, lower.length() - 3);
        }
        return apostrophe > 0 ? lower.substring(0, apostrophe) : lower;
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
