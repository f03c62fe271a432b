package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import java.util.List;

/** Threats of an answer, and those that name no deed: "the levy will have consequences", "should think twice before closing the port". */
final class VeiledThreats {

    /** The target is the subject, or what the clause behind "if" does. */
    Leaning ofSubject(Clause clause, PredicateLexicon.Hit hit, boolean actor) {
        VerbGroup group = clause.group(hit);
        TokenRange subject = clause.subjectBefore(group.first());
        if (subject == null || group.infinitive()) {
            return null;
        }
        TokenRange target = actor ? ifClause(clause, hit.end()) : Evaluations.withGerund(clause, subject);
        return target == null
                ? null
                : veiled(hit, target, new TokenRange(subject.first(), Math.max(hit.end(), target.end())));
    }

    /** The target stands behind the phrase. */
    Leaning ofObject(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange target = clause.object(hit.end());
        TokenRange subject = clause.subjectBefore(clause.group(hit).first());
        return target == null
                ? null
                : veiled(hit, target, new TokenRange(subject == null ? hit.first() : subject.first(), target.end()));
    }

    /** What the subject would be answered with; what it was met with is told. */
    Leaning answer(Clause clause, PredicateLexicon.Hit hit) {
        if (!clause.group(hit).modal()) {
            return null;
        }
        TokenRange subject = clause.subjectBefore(clause.group(hit).first());
        TokenRange target = hit.gap() == null
                ? clause.object(hit.end())
                : new TokenRange(hit.gap().first(), hit.end());
        return subject == null || target == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.CONDITIONAL,
                        null,
                        target,
                        new TokenRange(subject.first(), target.end()),
                        List.of(subject),
                        null);
    }

    private static TokenRange ifClause(Clause clause, int from) {
        for (int at = from; at + 2 < clause.document.sentenceOf(from - 1).end(); at++) {
            if (clause.document.token(at).is("if")) {
                return new TokenRange(at + 1, clause.document.sentenceOf(at).end() - 1);
            }
        }
        return null;
    }

    private static Leaning veiled(PredicateLexicon.Hit hit, TokenRange target, TokenRange evidence) {
        return new Leaning(
                hit.predicate().id(),
                Stance.Polarity.OPPOSE,
                null,
                target,
                evidence,
                List.of(),
                Stance.Strength.HEDGED);
    }
}
