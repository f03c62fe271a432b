package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last word of an organisation's name, where it tells what it is, stands for the whole: "the Commission" for the
 * European Commission, "the Gazette" for the Larchmont Gazette. Not if two of them end in it.
 */
final class ShortNames {
    private final NameWords words;
    private final Map<String, Referent> byWord = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ShortNames(NameWords words) {
        this.words = words;
    }

    void learn(List<Referent> referents) {
        for (Referent referent : referents) {
            String name = referent.name();
            String last = name.substring(name.lastIndexOf(' ') + 1);
            boolean telling = last.length() < name.length() && words.organisation(last) != null;
            if (referent.type() == Entity.Type.ORGANISATION && telling) {
                Referent before = byWord.putIfAbsent(last, referent);
                if (before != null && before != referent) {
                    ambiguous.add(last);
                }
            }
        }
    }

    /** The organisation that a word means alone, or null. */
    Referent get(String word) {
        return ambiguous.contains(word) ? null : byWord.get(word);
    }
}
