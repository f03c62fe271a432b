package dev.parley.extract.stance.issue;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that say nothing about the subject, or not enough by themselves: "any discussion of", "new", "the deal". */
public final class GenericNouns {
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Spellings spellings = Spellings.standard();

    public static GenericNouns standard() {
        GenericNouns nouns = new GenericNouns();
        Table.read("stance/generic.tsv").forEach(row -> nouns.classes
                .computeIfAbsent(row.get("kind"), key -> new HashSet<>())
                .addAll(row.list("words")));
        return nouns;
    }

    boolean isVague(Token adjective) {
        return classes.get("vague-adjective").contains(adjective.lower());
    }

    /** Whether a verb by itself names no subject: "go", "continue". */
    public boolean isLight(Token verb) {
        return classes.get("light-verb").contains(verb.lemma());
    }

    /** Whether no word of a name tells what it is about: "thing", "next week". */
    public boolean areEmpty(List<String> words) {
        return classes.get("vague-noun").containsAll(words);
    }

    /** Whether a noun by itself does not tell what it is about: "deal", "round", "letter". */
    public boolean isBare(String noun) {
        return classes.get("bare-noun").contains(noun)
                || classes.get("vague-noun").contains(noun);
    }

    /** "discussion" in "any discussion of the harbour". */
    public boolean isEmptyHead(String noun) {
        return classes.get("generic-noun").contains(noun);
    }

    /** "round", "session": what those who negotiate hold. */
    public boolean isOfTalks(String noun) {
        return classes.get("talks-noun").contains(noun);
    }

    /** "deal" in "a deal on quotas". */
    boolean isAgreement(String noun) {
        return classes.get("agreement-noun").contains(noun);
    }

    /** "idea" in "welcomed the idea": it points at what was said before. */
    boolean isPointing(Token noun) {
        return noun.isNoun() && classes.get("pointing-noun").contains(noun.lemma());
    }

    /** "college": somebody acts for it, and "it" seldom means it where a thing is named too. */
    public boolean isBody(String noun) {
        return classes.get("body-noun").contains(noun);
    }

    /** "rebel" in "an amnesty for the rebels": whom it is for is no part of what it is. */
    boolean arePeople(String noun) {
        return classes.get("people-noun").contains(noun);
    }

    /** A word in the one spelling that names use. */
    String spelt(String word) {
        return spellings.of(word);
    }

    private GenericNouns() {}
}
