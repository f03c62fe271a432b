package dev.parley.extract.stance;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that say nothing about the subject: "any discussion of", "efforts to", "new", "further". */
final class GenericNouns {
    private final Map<String, Set<String>> classes = new HashMap<>();

    static GenericNouns standard() {
        GenericNouns nouns = new GenericNouns();
        Table.read("stance/generic.tsv")
                .forEach(row -> nouns.classes.put(row.get("id"), Set.copyOf(row.list("words"))));
        return nouns;
    }

    boolean isVague(Token adjective) {
        return classes.get("vague-adjective").contains(adjective.lower());
    }

    /** Whether a verb by itself names no subject: "go", "continue". */
    boolean isLight(Token verb) {
        return classes.get("light-verb").contains(verb.lemma());
    }

    /** Whether no word of a name tells what it is about: "thing", "next week". */
    boolean areEmpty(List<String> words) {
        return classes.get("vague-noun").containsAll(words);
    }

    /** "discussion" in "any discussion of the harbour". */
    boolean isEmptyHead(Token noun) {
        return is("generic-noun", noun);
    }

    /** "deal" in "a deal on quotas". */
    boolean isAgreement(Token noun) {
        return is("agreement-noun", noun);
    }

    /** "end" in "an end to the blockade". */
    boolean isEnding(Token noun) {
        return is("ending-noun", noun);
    }

    /** "idea" in "welcomed the idea": it points at what was said before. */
    boolean isPointing(Token noun) {
        return is("pointing-noun", noun);
    }

    private boolean is(String kind, Token noun) {
        return noun.isNoun() && classes.get(kind).contains(noun.lemma());
    }

    private GenericNouns() {}
}
