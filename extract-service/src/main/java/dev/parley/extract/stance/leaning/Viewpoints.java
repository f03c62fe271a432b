package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import java.util.List;

/** A judgement with the name of who judges before it: "For the union, the exam is a waste of time". */
final class Viewpoints {
    private final PredicateLexicon predicates;
    private final Actors actors;
    private final Evaluations evaluations;

    Viewpoints(PredicateLexicon predicates, Actors actors, Evaluations evaluations) {
        this.predicates = predicates;
        this.actors = actors;
        this.evaluations = evaluations;
    }

    /** The judgement behind the opening words, held by whom they name; null if they open no clause or none follows. */
    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        if (hit.first() != clause.first) {
            return null;
        }
        TokenRange judge = TokenRange.orNull(hit.end(), clause.phrases.fullEnd(hit.end(), clause.end));
        int comma = judge == null ? clause.end : judge.end();
        while (comma < clause.end && !Grammar.isComma(clause.document.token(comma))) {
            boolean goes = clause.document.token(comma).is("is")
                    || clause.document.token(comma).is("are")
                    || clause.document.token(comma).is("concerned");
            if (!goes) {
                return null;
            }
            comma++;
        }
        if (comma + 1 >= clause.end || !actors.isActor(clause, judge)) {
            return null;
        }
        Clause judged = new Clause(clause.document, clause.phrases, clause.subjects, comma + 1, clause.end);
        for (int at = judged.first; at < judged.end; at++) {
            for (PredicateLexicon.Hit word : predicates.at(clause.document, at, clause.end)) {
                boolean judges = word.kind().isEvaluation() || word.kind() == PredicateKind.RED_LINE;
                Leaning leaning = judges ? evaluations.read(judged, word) : null;
                if (leaning != null && leaning.actor() == null) {
                    return new Leaning(
                            hit.predicate().id(),
                            leaning.polarity(),
                            judge,
                            leaning.target(),
                            new TokenRange(clause.first, clause.end),
                            List.of(),
                            leaning.floor());
                }
            }
        }
        return null;
    }
}
