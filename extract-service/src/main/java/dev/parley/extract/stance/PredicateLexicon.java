package dev.parley.extract.stance;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and phrases that lean, as their data file lists them. */
final class PredicateLexicon {
    /** A predicate where it stands; {@code end} is the index after its last word. */
    record Hit(Predicate predicate, int first, int end) {
        PredicateKind kind() {
            return predicate.kind();
        }
    }

    private final Map<String, List<Predicate>> byFirstWord = new HashMap<>();

    static PredicateLexicon standard() {
        PredicateLexicon lexicon = new PredicateLexicon();
        for (Table.Row row : Table.read("stance/predicates.tsv")) {
            PredicateKind kind = PredicateKind.of(row.get("kind"));
            for (String phrase : row.list("words")) {
                List<String> words = List.of(phrase.split(" "));
                lexicon.byFirstWord
                        .computeIfAbsent(words.get(0), key -> new ArrayList<>())
                        .add(new Predicate(row.get("id"), words, kind));
            }
        }
        lexicon.byFirstWord
                .values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        return lexicon;
    }

    /** The predicates that begin at a token, the longer before the shorter. */
    List<Hit> at(Document document, int first, int limit) {
        Token token = document.token(first);
        List<Hit> hits = new ArrayList<>(2);
        collect(byFirstWord.get(token.lower()), document, first, limit, hits);
        if (!token.lemma().equals(token.lower())) {
            collect(byFirstWord.get(token.lemma()), document, first, limit, hits);
        }
        return hits;
    }

    private static void collect(List<Predicate> predicates, Document document, int first, int limit, List<Hit> hits) {
        if (predicates == null) {
            return;
        }
        for (Predicate predicate : predicates) {
            int end = first + predicate.words().size();
            if (end <= limit && follows(predicate.words(), document, first)) {
                hits.add(new Hit(predicate, first, end));
            }
        }
    }

    private static boolean follows(List<String> words, Document document, int first) {
        for (int word = 1; word < words.size(); word++) {
            if (!document.token(first + word).is(words.get(word))) {
                return false;
            }
        }
        return true;
    }

    private PredicateLexicon() {}
}
