package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import java.util.List;

/** Leanings to no side: "has not decided", "takes no position on the pact", "is weighing a levy". */
final class Indecision {

    /** "has not decided whether to sell", "the route has not been decided", "has formed no view on it". */
    Leaning undecided(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        int next = hit.end();
        boolean whether = next < clause.end && clause.document.token(next).is("whether");
        boolean foretold = group.passive() && group.modal() && !whether;
        if (!group.negated() && !whether || group.infinitive() || foretold) {
            return null;
        }
        TokenRange subject = clause.subject(group);
        TokenRange target = null;
        if (next < clause.end) {
            target = clause.infinitive(next);
            target = target == null ? clause.object(next) : target;
            target = target == null ? clause.object(next + 1) : target;
            target = target == null && whether ? TokenRange.orNull(next + 1, clause.end) : target;
        }
        target = target == null
                ? group.passive() && subject != null ? subject : new TokenRange(hit.first(), hit.end())
                : target;
        return neutral(clause, hit, group, target);
    }

    /** "plans to decide on Friday whether to strike": what is still to be decided is no side taken. */
    Leaning deferred(Clause clause, Leaning leaning) {
        boolean open = leaning.polarity() == Stance.Polarity.SUPPORT
                && clause.says("whether", leaning.target().first(), clause.end)
                && clause.document.token(leaning.target().first()).lemma().equals("decide");
        return open ? leaning.as(Stance.Polarity.NEUTRAL).strongAs(Stance.Strength.HEDGED) : leaning;
    }

    /** "takes no position on the pact", "is undecided about it". */
    Leaning neutralOn(Clause clause, PredicateLexicon.Hit hit) {
        int head = hit.first();
        while (head > clause.first && !clause.document.token(head).isVerb() && head > hit.first() - 3) {
            head--;
        }
        TokenRange target = clause.infinitive(hit.end());
        target = target == null || !clause.document.token(hit.end()).is("to") ? clause.object(hit.end()) : target;
        if (target == null && hit.end() < clause.end) {
            target = new TokenRange(hit.end(), clause.end);
        }
        return target == null
                ? null
                : neutral(clause, hit, clause.group(head, hit.end()), target)
                        .strongAs(hit.predicate().denied());
    }

    /** "a pause could be studied": what may be weighed is not refused. */
    Leaning considered(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        TokenRange subject = clause.subject(group);
        boolean open = group.passive() && Volition.isPossible(clause, group) && !group.infinitive();
        return !open || subject == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Leaning.polarity(!group.negated() && !clause.isDenied(subject)),
                        null,
                        subject,
                        new TokenRange(subject.first(), clause.end),
                        List.of(),
                        group.negated() ? null : Stance.Strength.HEDGED);
    }

    Leaning weighs(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        TokenRange target = clause.object(hit.end());
        if (hit.end() < clause.end && clause.document.token(hit.end()).is("whether")) {
            target = clause.infinitive(hit.end());
            target = target == null ? TokenRange.orNull(hit.end() + 1, clause.end) : target;
        }
        boolean progressive = !group.isBareParticiple(clause.document);
        return target == null || !progressive || group.negated() ? null : neutral(clause, hit, group, target);
    }

    static Leaning neutral(Clause clause, PredicateLexicon.Hit hit, VerbGroup group, TokenRange target) {
        return new Leaning(
                hit.predicate().id(),
                Stance.Polarity.NEUTRAL,
                clause.subject(group),
                target,
                VerbLeanings.evidence(clause, group, target),
                List.of(),
                Stance.Strength.HEDGED);
    }
}
