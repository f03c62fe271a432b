package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import java.util.List;

/** Questions that expect no answer: "Who needs another runway?", "Why should we pay for it?". */
final class RhetoricalQuestions {
    private final Markers markers;
    private final PredicateLexicon predicates;

    RhetoricalQuestions(Markers markers, PredicateLexicon predicates) {
        this.markers = markers;
        this.predicates = predicates;
    }

    /** The refusal of what the question asks about, or null if the clause is no such question. */
    Leaning read(Clause clause) {
        Document document = clause.document;
        int first = clause.first;
        while (first < clause.end && !document.token(first).isWord()) {
            first++;
        }
        boolean asks = isAsked(document, clause.end);
        TokenRange opening = asks && first < clause.end ? markers.at("rhetorical", document, first, clause.end) : null;
        if (opening == null) {
            return null;
        }
        for (int verb = opening.end() - 1; verb < clause.end; verb++) {
            boolean full = document.token(verb).isVerb()
                    && !Grammar.AUXILIARIES.contains(document.token(verb).lower());
            TokenRange object = full ? clause.object(verb + 1) : null;
            if (object != null) {
                boolean against = opposes(clause, verb);
                return new Leaning(
                        "rhetorical",
                        Leaning.polarity(against),
                        null,
                        against ? object : named(document, verb, object),
                        new TokenRange(first, object.end()),
                        List.of(),
                        Stance.Strength.FIRM);
            }
        }
        return null;
    }

    static boolean isAsked(Document document, int end) {
        for (int at = end; at < document.size() && at < end + 3; at++) {
            if (document.token(at).isWord()) {
                return false;
            }
            if (document.token(at).is("?")) {
                return true;
            }
        }
        return false;
    }

    private boolean opposes(Clause clause, int verb) {
        return predicates.at(clause.document, verb, clause.end).stream()
                .anyMatch(hit -> hit.kind() == PredicateKind.OPPOSES_OBJECT
                        && !hit.predicate().id().endsWith("-doing"));
    }

    /** "needs a runway" is about the runway, "pay for a runway" about paying. */
    private static TokenRange named(Document document, int verb, TokenRange object) {
        return switch (document.token(verb).lemma()) {
            case "need", "want" -> object;
            default -> new TokenRange(verb, object.end());
        };
    }
}
