package dev.parley.extract.stance;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
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

    /** Whether no word of a name tells what it is about: "kind", "next week". */
    boolean areEmpty(List<String> words) {
        return classes.get("generic-noun").containsAll(words)
                || classes.get("vague-noun").containsAll(words);
    }

    /** Index behind "any discussion of", "the idea of", "efforts to widen"; the first index if there is none. */
    int skip(Document document, int first, int end) {
        int from = first;
        int at = first;
        while (at < end && at < from + 5) {
            Token token = document.token(at);
            boolean empty = token.isNoun() && classes.get("generic-noun").contains(token.lemma());
            if (empty && at + 2 < end && isJoint(document.token(at + 1))) {
                from = at + 2;
                while (from < end - 1 && document.token(from).isVerb()) {
                    from++;
                }
                at = from;
                continue;
            }
            boolean before = token.tag().equals("DET")
                    || token.tag().equals("ADJ")
                    || token.tag().equals("PRON")
                    || token.is("'s")
                    || token.tag().equals("PROPN");
            if (!before) {
                break;
            }
            at++;
        }
        return from;
    }

    private static boolean isJoint(Token token) {
        return switch (token.lower()) {
            case "of", "on", "about", "over", "to", "in", "for" -> true;
            default -> false;
        };
    }

    private GenericNouns() {}
}
