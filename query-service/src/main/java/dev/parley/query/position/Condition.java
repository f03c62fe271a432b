package dev.parley.query.position;

import dev.parley.query.meaning.Meaning;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a position depends on, as one occasion has it.
 *
 * @param text in the words of the first who reports it
 * @param by name forms of those who voiced it, sorted; empty if only the holder is named
 */
@RegisterForReflection
public record Condition(String text, List<String> by) {
    public Condition {
        by = List.copyOf(by);
    }

    /** Whether the other one is a wording of this one. */
    boolean sameAs(Condition other) {
        return text.equals(other.text) || Meaning.of(text).overlaps(Meaning.of(other.text));
    }

    boolean isAmong(List<Condition> others) {
        return others.stream().anyMatch(this::sameAs);
    }

    /** This one, voiced by those of the other too. */
    Condition and(Condition other) {
        TreeSet<String> both = new TreeSet<>(by);
        both.addAll(other.by);
        return new Condition(text, List.copyOf(both));
    }

    /** The conditions without wordings of one among those before it. */
    static List<Condition> distinct(List<Condition> conditions) {
        List<Condition> distinct = new ArrayList<>();
        for (Condition condition : conditions) {
            int known = 0;
            while (known < distinct.size() && !distinct.get(known).sameAs(condition)) {
                known++;
            }
            if (known < distinct.size()) {
                distinct.set(known, distinct.get(known).and(condition));
            } else {
                distinct.add(condition);
            }
        }
        return List.copyOf(distinct);
    }
}
