package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;

/** Reads what somebody will or may do from a modal and its verb, where no predicate says which way it leans. */
final class Volition {
    private static final Set<String> KNOWING = Markers.words("knowing");

    private final Actors actors;
    private final Markers markers;

    Volition(Actors actors, Markers markers) {
        this.actors = actors;
        this.markers = markers;
    }

    /** "we will sign", "Iran will not accept": the will of the subject, where no better predicate is there. */
    Leaning read(Clause clause, int head) {
        if (!clause.document.token(head).tag().equals("VERB") && !isDespiteTag(clause, head)) {
            return null;
        }
        VerbGroup group = clause.raised(clause.group(head, head + 1));
        TokenRange subject = clause.subject(group);
        boolean denied = clause.isDenied(subject);
        if (group.negated() && clause.says("neither", group.first() - 2, head)) {
            return null;
        }
        if (denied
                && !clause.document.token(subject.first()).is("nothing")
                && group.passive()
                && VerbLeanings.isWill(clause, group)) {
            return spared(clause, group, subject);
        }
        boolean suffers = group.passive() && !group.negated();
        boolean progressive =
                group.form() == VerbForm.ING && !group.negated() && !clause.says("going", group.first(), head);
        boolean willed = VerbLeanings.isWill(clause, group) || isHabit(clause, group);
        boolean event = subject != null
                && !group.passive()
                && markers.has("event", clause.document, subject.first(), subject.end());
        if (willed
                && (suffers || event)
                && subject != null
                && !denied
                && clause.isLimited()
                && !clause.document.token(subject.first()).tag().equals("PRON")) {
            return onCondition(clause, group, subject, head);
        }
        if (!willed || suffers || progressive) {
            return null;
        }
        TokenRange object = complement(clause, head + 1);
        if (object == null && !VerbLeanings.isWill(clause, group)) {
            return null;
        }
        // "Nothing less will do", "would not be doing so": the deed is not named.
        if (object == null && clause.document.token(head).lemma().equals("do")) {
            return null;
        }
        // "Without saying what he would settle for".
        if (subject != null
                && subject.first() > clause.first
                && clause.document.token(subject.first() - 1).is("what")) {
            return null;
        }
        // "will not be forced to do so" says no more than what came before it.
        if (object != null && clause.document.token(object.end() - 1).is("so")) {
            return null;
        }
        TokenRange target = object == null
                ? TokenRange.orNull(head, behindParticle(clause, head + 1))
                : new TokenRange(head, object.end());
        if (subject == null || !denied && !actors.isActor(clause, subject)) {
            return null;
        }
        boolean nothing = object != null
                && (clause.document.token(object.first()).is("no")
                        || clause.document.token(object.first()).is("nothing"));
        boolean possible = isPossible(clause, group) && !group.negated() && !denied;
        if (possible && clause.says("can", group.first(), head) && !clause.isLimited()) {
            return null;
        }
        boolean stays = group.negated() && isQuitting(clause, head);
        boolean permitted = possible && clause.says("may", group.first(), head) && clause.isLimited();
        return new Leaning(
                        possible && !permitted ? "possible-act" : "volition",
                        Leaning.polarity(stays || group.negated() == (denied ^ nothing)),
                        denied || permitted ? null : subject,
                        target,
                        VerbLeanings.evidence(clause, group, target),
                        List.of(),
                        denied ? Stance.Strength.CATEGORICAL : null)
                .asAct(!group.negated() && !denied);
    }

    /** "will not walk away", "will not stand by". */
    private boolean isQuitting(Clause clause, int head) {
        return markers.at("quitting", clause.document, head, clause.end) != null;
    }

    /** "a transfer could be studied once …", "the truce would lapse unless …": what is promised or threatened on a condition. */
    private static Leaning onCondition(Clause clause, VerbGroup group, TokenRange subject, int head) {
        return new Leaning(
                "on-condition",
                Stance.Polarity.CONDITIONAL,
                null,
                new TokenRange(subject.first(), Math.max(head + 1, subject.end())),
                new TokenRange(subject.first(), clause.end),
                List.of(),
                null,
                true);
    }

    /** "nobody would be sacked": what is done to no one is refused. */
    private static Leaning spared(Clause clause, VerbGroup group, TokenRange subject) {
        return new Leaning(
                "volition",
                Leaning.polarity(group.negated()),
                null,
                new TokenRange(group.head(), group.end()),
                new TokenRange(subject.first(), group.end()),
                List.of(),
                Stance.Strength.CATEGORICAL);
    }

    /** "We do not bargain with pirates": what speakers say they never do; what they do not know is no refusal. */
    private static boolean isHabit(Clause clause, VerbGroup group) {
        Token verb = clause.document.token(group.head());
        TokenRange subject = clause.subject(group);
        boolean own = subject != null
                && (clause.document.token(subject.first()).is("we")
                        || clause.document.token(subject.first()).is("i"));
        return own
                && group.negated()
                && (clause.says("do", group.first(), group.head()) || group.form() == VerbForm.ING)
                && !KNOWING.contains(verb.lemma());
    }

    /** "would free the crews", "might ground the fleet": right behind a modal, before an object, it is a verb whatever its tag. */
    static boolean isDespiteTag(Clause clause, int at) {
        String tag = clause.document.token(at).tag();
        boolean modal = at > clause.first
                && Grammar.MODALS.contains(clause.document.token(at - 1).lower());
        boolean object = at + 1 < clause.end
                && (clause.document.token(at + 1).tag().equals("DET")
                        || NounPhrases.isPossessive(clause.document.token(at + 1)));
        return modal && object && (tag.equals("ADJ") || tag.equals("NOUN"));
    }

    /** "could sign": what may be done, not what will. */
    static boolean isPossible(Clause clause, VerbGroup group) {
        for (int at = group.first(); at < group.head(); at++) {
            switch (clause.document.token(at).lower()) {
                case "could", "can", "may", "might" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "walk out", "step down". */
    private static int behindParticle(Clause clause, int from) {
        if (from >= clause.end) {
            return clause.end;
        }
        return switch (clause.document.token(from).lower()) {
            case "out", "off", "away", "down", "up", "back", "home", "over", "through", "aside" -> from + 1;
            default -> from;
        };
    }

    /** What a verb is about: its object, its infinitive ("continue to mediate"), or what a preposition adds. */
    private static TokenRange complement(Clause clause, int from) {
        TokenRange object = clause.object(from);
        if (object != null || from + 1 >= clause.end) {
            return object;
        }
        Token next = clause.document.token(from);
        if (next.is("to") && clause.document.token(from + 1).isVerb()) {
            return clause.infinitive(from);
        }
        return next.tag().equals("ADP") ? clause.object(from + 1) : null;
    }
}
