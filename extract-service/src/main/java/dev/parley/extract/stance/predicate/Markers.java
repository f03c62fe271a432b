package dev.parley.extract.stance.predicate;

import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that make a stance stronger, weaker or conditional, as their data file lists them. */
public final class Markers {
    private final Map<String, Map<String, List<List<String>>>> byKind = new HashMap<>();

    public static Markers standard() {
        Markers markers = new Markers();
        for (Table.Row row : Table.read("stance/markers.tsv")) {
            Map<String, List<List<String>>> phrases =
                    markers.byKind.computeIfAbsent(row.get("kind"), key -> new HashMap<>());
            for (String phrase : row.list("words")) {
                List<String> words = List.of(phrase.split(" "));
                phrases.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(words);
            }
        }
        markers.byKind.values().forEach(map -> map.values().forEach(list -> list.sort((a, b) -> b.size() - a.size())));
        return markers;
    }

    /** The words of a kind, each by itself. */
    public static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        Table.read("stance/markers.tsv").stream()
                .filter(row -> row.get("kind").equals(kind))
                .forEach(row -> words.addAll(row.list("words")));
        return Set.copyOf(words);
    }

    /** The longest marker of a kind that begins at a token, or null. */
    public TokenRange at(String kind, Document document, int first, int limit) {
        Map<String, List<List<String>>> phrases = byKind.get(kind);
        List<List<String>> candidates = phrases.get(document.token(first).lower());
        if (candidates == null) {
            candidates = document.token(first).isNoun()
                    ? phrases.get(document.token(first).lemma())
                    : null;
        }
        if (candidates == null) {
            return null;
        }
        for (List<String> words : candidates) {
            if (first + words.size() <= limit && follows(words, document, first)) {
                return new TokenRange(first, first + words.size());
            }
        }
        return null;
    }

    /** The first marker of a kind between two tokens, or null. */
    public TokenRange find(String kind, Document document, int first, int end) {
        for (int at = first; at < end; at++) {
            TokenRange hit = at(kind, document, at, end);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    public boolean has(String kind, Document document, int first, int end) {
        return find(kind, document, first, end) != null;
    }

    private static boolean follows(List<String> words, Document document, int first) {
        for (int word = 1; word < words.size(); word++) {
            if (!document.token(first + word).is(words.get(word))) {
                return false;
            }
        }
        return true;
    }

    private Markers() {}
}
