package dev.parley.extract.stance.issue;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs and nouns of one happening, which get one name: "free the crews", "the release of the crews". */
public final class Happenings {
    /** What a happening does to the name of the thing that it happens to. */
    enum Kind {
        /** The thing with what happens: {@code crew-release}. */
        NAMED,
        /** The same, though its verb opposes its object: {@code phone-ban}. */
        OWN,
        /** The same of a verb without object: {@code levy-strike}. */
        ACT,
        /** The thing alone: who builds a tower is for the tower. */
        PLAIN,
        /** The thing alone, and the opposite of being for it. */
        ENDING
    }

    /** @param things the words for what it can happen to; empty if that is anything */
    record Happening(String name, Kind kind, Set<String> things) {
        private boolean fits(String thing) {
            return things.isEmpty() || thing != null && things.contains(thing);
        }
    }

    private record Verb(List<String> words, Happening happening) {}

    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, List<Happening>> nouns = new HashMap<>();

    public static Happenings standard() {
        Happenings happenings = new Happenings();
        for (Table.Row row : Table.read("stance/happenings.tsv")) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            Happening happening = new Happening(row.get("id"), kind, Set.copyOf(row.list("of")));
            for (String phrase : row.list("verbs")) {
                List<String> words = List.of(phrase.split(" "));
                happenings
                        .verbs
                        .computeIfAbsent(words.get(0), key -> new ArrayList<>())
                        .add(new Verb(words, happening));
            }
            for (String noun : row.list("nouns")) {
                happenings.nouns.computeIfAbsent(noun, key -> new ArrayList<>()).add(happening);
            }
        }
        happenings
                .verbs
                .values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        return happenings;
    }

    /** Index after the words of the longest verb that begins at a token; the token's own index if none does. */
    int verbEnd(Document document, int first, int limit) {
        for (Verb verb : at(document.token(first))) {
            if (follows(verb, document, first, limit)) {
                return first + verb.words().size();
            }
        }
        return first;
    }

    /**
     * What the verb that begins at a token is called, or null.
     *
     * @param thing the base form of the word for what it happens to, or null
     */
    Happening ofVerb(Document document, int first, int limit, String thing) {
        int end = verbEnd(document, first, limit);
        for (Verb verb : at(document.token(first))) {
            if (first + verb.words().size() == end
                    && follows(verb, document, first, limit)
                    && verb.happening().fits(thing)) {
                return verb.happening();
            }
        }
        return null;
    }

    /** What a noun is called, given the word for what it happens to; null if it is no happening. */
    Happening ofNoun(String noun, String thing) {
        for (Happening happening : nouns.getOrDefault(noun, List.of())) {
            if (happening.fits(thing)) {
                return happening;
            }
        }
        return null;
    }

    private List<Verb> at(Token token) {
        List<Verb> found = token.isVerb() ? verbs.get(token.lemma()) : null;
        return found == null ? List.of() : found;
    }

    private static boolean follows(Verb verb, Document document, int first, int limit) {
        if (first + verb.words().size() > limit) {
            return false;
        }
        for (int word = 1; word < verb.words().size(); word++) {
            if (!document.token(first + word).is(verb.words().get(word))) {
                return false;
            }
        }
        return true;
    }

    private Happenings() {}
}
