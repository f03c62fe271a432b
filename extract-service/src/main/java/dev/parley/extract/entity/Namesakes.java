package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that mean a state or another place: which, the other words of the document decide. */
final class Namesakes {
    private final Map<String, Set<Namesake>> placeWords = new HashMap<>();
    private final Map<String, Set<Namesake>> stateWords = new HashMap<>();

    static Namesakes standard() {
        Namesakes namesakes = new Namesakes();
        for (Table.Row row : Table.read("entity/namesakes.tsv")) {
            Namesake namesake = new Namesake(
                    row.get("name"), row.get("state"), KnownEntity.place(row.get("place"), row.orNull("wikidata")));
            add(namesakes.placeWords, row.list("place-words"), namesake);
            add(namesakes.stateWords, row.list("state-words"), namesake);
        }
        return namesakes;
    }

    private static void add(Map<String, Set<Namesake>> words, List<String> list, Namesake namesake) {
        list.forEach(word -> words.computeIfAbsent(word, key -> new HashSet<>()).add(namesake));
    }

    /** The places that names of states mean in a document, by the states' codes. Reads each token once. */
    Map<String, Namesake> in(Document document) {
        Map<Namesake, Integer> votes = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (Token token : document.tokens()) {
            boolean tells = placeWords.containsKey(token.text()) || stateWords.containsKey(token.text());
            if (tells && counted.add(token.text())) {
                placeWords
                        .getOrDefault(token.text(), Set.of())
                        .forEach(namesake -> votes.merge(namesake, 1, Integer::sum));
                stateWords
                        .getOrDefault(token.text(), Set.of())
                        .forEach(namesake -> votes.merge(namesake, -1, Integer::sum));
            }
        }
        Map<String, Namesake> places = new HashMap<>();
        votes.forEach((namesake, vote) -> {
            if (vote > 0) {
                places.put(namesake.state(), namesake);
            }
        });
        return places;
    }

    /** @param name the only one of the state's names that means the place too */
    record Namesake(String name, String state, KnownEntity place) {}
}
