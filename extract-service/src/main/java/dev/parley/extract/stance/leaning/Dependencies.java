package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** Verbs that hang one thing on another: "a lease depends on a lower rent", "made the lease conditional on it". */
final class Dependencies {
    private final PredicateLexicon predicates;

    Dependencies(PredicateLexicon predicates) {
        this.predicates = predicates;
    }

    /** The subject depends on the object. */
    Leaning depends(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        TokenRange subject = clause.subjectBefore(group.first());
        TokenRange object = clause.object(hit.end());
        if (subject == null || object == null || group.negated() || !isWilled(clause, subject)) {
            return null;
        }
        return conditional(hit, null, subject, new TokenRange(subject.first(), object.end()), object);
    }

    /** "made X conditional on Y", "tied X to Y". */
    Leaning ties(Clause within, PredicateLexicon.Hit hit) {
        Document document = within.document;
        // A clause ends before its condition, but here the condition is the object.
        Clause clause = new Clause(
                document,
                within.phrases,
                within.subjects,
                within.first,
                document.sentenceOf(hit.first()).end());
        VerbGroup group = clause.group(hit);
        TokenRange subject = clause.subjectBefore(group.first());
        boolean make = document.token(hit.first()).lemma().equals("make");
        for (int at = hit.end() + 1; at + 1 < clause.end && subject != null && !group.negated(); at++) {
            Token token = document.token(at);
            boolean joint = make ? isConditionalOn(document, at) : token.is("to");
            if (joint) {
                int from = make ? at + 2 : at + 1;
                TokenRange condition = clause.object(from);
                TokenRange target = TokenRange.orNull(hit.end(), at);
                return condition == null
                        ? null
                        : conditional(
                                hit, subject, target, new TokenRange(subject.first(), condition.end()), condition);
            }
        }
        return null;
    }

    private static boolean isConditionalOn(Document document, int at) {
        return (document.token(at).is("conditional")
                        || document.token(at).is("contingent")
                        || document.token(at).is("dependent"))
                && (document.token(at + 1).is("on") || document.token(at + 1).is("upon"));
    }

    /** "support", "a deal", "approval": what somebody may grant, not a harvest. */
    private boolean isWilled(Clause clause, TokenRange subject) {
        for (int at = subject.first(); at < subject.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(clause.document, at, subject.end())) {
                if (hit.kind() == PredicateKind.NOUN_FAVOURS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Leaning conditional(
            PredicateLexicon.Hit hit, TokenRange actor, TokenRange target, TokenRange evidence, TokenRange condition) {
        return new Leaning(
                hit.predicate().id(),
                Stance.Polarity.CONDITIONAL,
                actor,
                target,
                evidence,
                List.of(condition),
                Stance.Strength.FIRM);
    }
}
