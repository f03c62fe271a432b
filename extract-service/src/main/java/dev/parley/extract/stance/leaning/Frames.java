package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Clauses that take a side by their form, as their data file lists them: "The fee solves nothing", "What is the point of a fee?". */
final class Frames {
    private final Map<String, List<Frame>> byAnchor = new HashMap<>();

    Frames() {
        for (Table.Row row : Table.read("stance/frames.tsv")) {
            Frame.Lean lean = Frame.Lean.valueOf(row.get("leans").toUpperCase(Locale.ROOT));
            for (String text : row.list("frames")) {
                Frame frame = Frame.of(row.get("id"), lean, text);
                frame.parts().get(frame.anchor()).words().forEach(word -> byAnchor.computeIfAbsent(
                                word, key -> new ArrayList<>(1))
                        .add(frame));
            }
        }
    }

    /** What the first frame that fits the clause says, or null. */
    Leaning read(Clause clause, Actors actors) {
        for (int at = clause.first; at < clause.end; at++) {
            Token token = clause.document.token(at);
            Leaning leaning = read(clause, actors, at, byAnchor.get(token.lower()));
            if (leaning == null && !token.lemma().equals(token.lower())) {
                leaning = read(clause, actors, at, byAnchor.get(token.lemma()));
            }
            if (leaning != null) {
                return leaning;
            }
        }
        return null;
    }

    private Leaning read(Clause clause, Actors actors, int anchor, List<Frame> candidates) {
        if (candidates == null) {
            return null;
        }
        for (Frame frame : candidates) {
            FrameMatch match = new FrameMatch(clause, frame, actors);
            if (match.at(anchor)) {
                return leaning(frame, match);
            }
        }
        return null;
    }

    private static Leaning leaning(Frame frame, FrameMatch match) {
        TokenRange target = match.thing == null ? match.range() : match.thing;
        boolean depends = frame.lean() == Frame.Lean.DEPENDS;
        if (depends && match.negated) {
            return null;
        }
        return new Leaning(
                frame.id(),
                depends
                        ? Stance.Polarity.CONDITIONAL
                        : Leaning.polarity((frame.lean() == Frame.Lean.FOR) != match.negated),
                match.actor,
                target,
                new TokenRange(Math.min(match.first, target.first()), Math.max(match.end, target.end())),
                match.limit == null ? List.of() : List.of(match.limit),
                null);
    }
}
