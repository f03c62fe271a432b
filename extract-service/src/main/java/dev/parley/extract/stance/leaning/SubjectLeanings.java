package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** Leanings whose target is the subject: what would help or harm, could happen, is refused. */
public final class SubjectLeanings {
    private static final int LONGEST_RELATIVE = 12;

    private final PredicateLexicon predicates;
    private final Markers markers;
    private final Actors actors;

    public SubjectLeanings(PredicateLexicon predicates, Markers markers, Actors actors) {
        this.actors = actors;
        this.predicates = predicates;
        this.markers = markers;
    }

    /** "easing sanctions would help", "any raid would prompt reprisals". */
    Leaning effect(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        TokenRange subject = clause.subjectBefore(group.first());
        subject = subject == null ? action(clause, group.first()) : subject;
        TokenRange object = hit.gap() == null
                ? clause.object(hit.end())
                : new TokenRange(hit.gap().first(), hit.end());
        if (subject == null
                || group.infinitive()
                || group.passive()
                || isDone(clause, group)
                || object == null && !isWhole(clause, hit, group)
                || actors.isActor(clause, subject)) {
            return null;
        }
        TokenRange evidence = new TokenRange(subject.first(), object == null ? clause.end : object.end());
        boolean helps = hit.kind() == PredicateKind.BENEFITS;
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(helps != group.negated()),
                null,
                Evaluations.withGerund(clause, subject),
                evidence);
    }

    /** "the closure has pushed up prices": what came about is told as a fact. */
    private static boolean isDone(Clause clause, VerbGroup group) {
        boolean perfect = clause.says("has", group.first(), group.head())
                || clause.says("have", group.first(), group.head())
                || clause.says("had", group.first(), group.head());
        return perfect && group.form() == VerbForm.PAST && !group.modal() && !group.negated();
    }

    /** "To sign now would reward the siege": the infinitive that is the subject, or null. */
    private static TokenRange action(Clause clause, int verb) {
        boolean infinitive = verb > clause.first + 1
                && clause.document.token(clause.first).is("to")
                && clause.document.token(clause.first + 1).isVerb();
        return infinitive ? new TokenRange(clause.first + 1, verb) : null;
    }

    /** "would backfire", "goes too far": verbs that judge without an object. */
    private static boolean isWhole(Clause clause, PredicateLexicon.Hit hit, VerbGroup group) {
        boolean last = hit.end() >= clause.end
                || clause.document.token(hit.end()).tag().equals("ADP");
        return last
                && (group.modal() || group.negated() || hit.predicate().words().size() > 1);
    }

    /** What an attack is threatened to be answered with, or null. */
    public Leaning retaliation(Clause clause, Leaning harm) {
        for (int at = harm.target().end(); at < harm.evidence().end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(clause.document, at, clause.end)) {
                boolean noun = clause.document.token(at).isNoun() && hit.kind() == PredicateKind.RETALIATES;
                if (noun
                        && markers.has(
                                "attack",
                                clause.document,
                                harm.target().first(),
                                harm.target().end())) {
                    return new Leaning(
                            "retaliation",
                            Stance.Polarity.CONDITIONAL,
                            null,
                            new TokenRange(at, harm.evidence().end()),
                            harm.evidence(),
                            List.of(harm.target()),
                            Stance.Strength.FIRM);
                }
            }
        }
        return null;
    }

    /** "talks could resume next week", "talks cannot go on in winter". */
    Leaning occurrence(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        TokenRange subject = clause.subjectBefore(group.first());
        if (subject == null || group.infinitive()) {
            return null;
        }
        boolean event = markers.has("event", clause.document, subject.first(), subject.end());
        boolean promised = isPromised(clause, group) || Volition.isPossible(clause, group) && clause.isLimited();
        if (!event && (!promised || actors.isActor(clause, subject))) {
            return null;
        }
        boolean no = clause.document.token(subject.first()).is("no");
        int end = clause.end;
        TokenRange target = new TokenRange(subject.first(), group.negated() ? end : subject.end());
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(!group.negated() && !no),
                null,
                target,
                new TokenRange(subject.first(), end));
    }

    /** "will continue", "shall go ahead": the speaker vouches for it. */
    private static boolean isPromised(Clause clause, VerbGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            String lower = clause.document.token(at).lower();
            if (lower.equals("will") || lower.equals("would") || lower.equals("shall") || lower.equals("'ll")) {
                return true;
            }
        }
        return false;
    }

    /** "the strike can only be ended by arbitration". */
    Leaning onlyThrough(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange target = clause.object(hit.end());
        boolean only = clause.range().first() < hit.first() && clause.says("only", hit.first() - 4, hit.first());
        return target == null || !only
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.SUPPORT,
                        null,
                        target,
                        new TokenRange(clause.first, target.end()));
    }

    /** "the levy feeds nobody", "sanctions have never fed anyone": what helps no one; null if it is not said so. */
    private Leaning helpsNobody(Clause clause) {
        Document document = clause.document;
        for (int at = clause.first + 1; at + 1 < clause.end; at++) {
            if (!document.token(at).tag().equals("VERB")) {
                continue;
            }
            VerbGroup group = clause.group(at, at + 1);
            Token object = document.token(at + 1);
            boolean nobody = object.is("nobody") || object.is("no-one") || says(clause, at + 1, "no", "one");
            boolean anyone = object.is("anyone") || object.is("anybody") || says(clause, at + 1, "a", "single");
            TokenRange subject = nobody != (anyone && group.negated()) ? clause.subjectBefore(group.first()) : null;
            if (subject != null && !group.infinitive() && !actors.isActor(clause, subject)) {
                return new Leaning(
                        "helps-nobody",
                        Stance.Polarity.OPPOSE,
                        null,
                        Evaluations.withGerund(clause, subject),
                        new TokenRange(subject.first(), clause.end));
            }
        }
        return null;
    }

    private static boolean says(Clause clause, int at, String first, String second) {
        return at + 1 < clause.end
                && clause.document.token(at).is(first)
                && clause.document.token(at + 1).is(second);
    }

    /** "our missiles will never be a subject of talks": the will of the speaker about a thing. */
    public Leaning refusal(Clause clause) {
        Document document = clause.document;
        Leaning none = none(clause);
        none = none == null ? helpsNobody(clause) : none;
        if (none != null) {
            return none;
        }
        for (int at = clause.first; at < clause.end; at++) {
            boolean modal = Grammar.MODALS.contains(document.token(at).lower())
                    && document.token(at).isVerb();
            boolean negated = Grammar.NEGATIONS.contains(document.token(at).lower());
            if (!negated && !modal) {
                continue;
            }
            int last = Math.min(clause.end, at + 4);
            boolean refuses = negated && (verbAround(clause, at)) || modal && clause.isNegated(at, last);
            TokenRange subject = refuses ? clause.subjectBefore(at) : null;
            // "One afternoon will not mend it": an hour that passes is nothing to be against.
            if (subject != null && markers.has("spell", document, Math.max(clause.first, at - 2), at)) {
                return null;
            }
            boolean late = markers.has("later", document, at, clause.end);
            if (subject != null && !late && !actors.isActor(clause, subject)) {
                return new Leaning(
                        "refusal",
                        Stance.Polarity.OPPOSE,
                        null,
                        new TokenRange(subject.first(), clause.end),
                        new TokenRange(subject.first(), clause.end));
            }
        }
        return null;
    }

    /** "(warned that) a long dispute could slow growth": what the speaker warns of; null if its subject is somebody. */
    public Leaning warnedOf(Clause clause) {
        Document document = clause.document;
        for (int at = clause.first + 1; at < clause.end; at++) {
            boolean modal = Grammar.MODALS.contains(document.token(at).lower())
                    && document.token(at).isVerb();
            TokenRange subject = modal ? clause.subjectBefore(at) : null;
            if (modal) {
                return subject == null || actors.isActor(clause, subject)
                        ? null
                        : new Leaning(
                                "warned-of",
                                Stance.Polarity.OPPOSE,
                                null,
                                Evaluations.withGerund(clause, subject),
                                new TokenRange(subject.first(), clause.end));
            }
        }
        return null;
    }

    /** "there can be no treaty", "no licence will be issued". */
    private static Leaning none(Clause clause) {
        Document document = clause.document;
        for (int at = clause.first; at + 1 < clause.end; at++) {
            boolean existential = document.token(at).is("no")
                    && at > clause.first + 1
                    && document.token(at - 1).is("be")
                    && Grammar.MODALS.contains(document.token(at - 2).lower());
            TokenRange thing = document.token(at).is("no")
                    ? TokenRange.orNull(at + 1, clause.phrases.fullEnd(at + 1, clause.end))
                    : null;
            int relative = thing == null ? clause.end : behindRelative(clause, thing.end());
            boolean subject = thing != null
                    && relative < clause.end
                    && Grammar.MODALS.contains(document.token(relative).lower());
            if (thing != null && (existential || subject)) {
                return new Leaning(
                        "none",
                        Stance.Polarity.OPPOSE,
                        null,
                        thing,
                        new TokenRange(existential ? Math.max(clause.first, at - 3) : at, clause.end),
                        List.of(),
                        Stance.Strength.CATEGORICAL);
            }
        }
        return null;
    }

    /** "no deal that cuts pay will …": the modal behind a relative clause; else where the relative would stand. */
    private static int behindRelative(Clause clause, int from) {
        boolean relative = from < clause.end
                && (clause.document.token(from).is("that")
                        || clause.document.token(from).is("which")
                        || clause.document.token(from).is("who"));
        for (int at = from + 2; relative && at < clause.end && at < from + LONGEST_RELATIVE; at++) {
            if (Grammar.MODALS.contains(clause.document.token(at).lower())) {
                return at;
            }
        }
        return from;
    }

    private static boolean verbAround(Clause clause, int negation) {
        Token before = negation > clause.first ? clause.document.token(negation - 1) : null;
        Token after = negation + 1 < clause.end ? clause.document.token(negation + 1) : null;
        return before != null && Grammar.MODALS.contains(before.lower())
                || before != null
                        && Grammar.isBe(before.lower())
                        && after != null
                        && (after.is("negotiable") || after.is("acceptable"));
    }
}
