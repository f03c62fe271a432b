package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Token;
import java.util.List;

/** Reads what somebody will or may do from a modal and its verb, where no predicate says which way it leans. */
final class Volition {
    private final Actors actors;

    Volition(Actors actors) {
        this.actors = actors;
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
        boolean suffers = group.passive() && !group.negated();
        boolean progressive = group.form() == VerbForm.ING && !clause.says("going", group.first(), head);
        if (!VerbLeanings.isWill(clause, group) || suffers || progressive) {
            return null;
        }
        TokenRange object = complement(clause, head + 1);
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
        return new Leaning(
                        possible ? "possible-act" : "volition",
                        Leaning.polarity(group.negated() == (denied ^ nothing)),
                        denied ? null : subject,
                        target,
                        VerbLeanings.evidence(clause, group, target),
                        List.of(),
                        denied ? Stance.Strength.CATEGORICAL : null)
                .asAct(!group.negated() && !denied);
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
