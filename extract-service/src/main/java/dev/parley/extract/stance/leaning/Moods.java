package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** How much of a feeling there is somewhere: "there is little appetite in the party for a vote", "among farmers support for it is wide". */
final class Moods {
    private static final int FARTHEST = 5;

    private final Markers markers;
    private final Actors actors;

    Moods(Markers markers, Actors actors) {
        this.markers = markers;
        this.actors = actors;
    }

    /** A noun of feeling behind "there is" with where it is and what it is for; null if it is no such clause. */
    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        int there = hit.first() - 1;
        while (there > clause.first
                && there > hit.first() - FARTHEST
                && !document.token(there).is("there")) {
            there--;
        }
        if (there < clause.first || !document.token(there).is("there")) {
            return null;
        }
        int in = hit.end();
        boolean inside = in + 1 < clause.end && isPlace(document.token(in));
        TokenRange actor = inside ? TokenRange.orNull(in + 1, body(clause, in + 1)) : null;
        int joint = actor == null ? clause.end : actor.end();
        boolean governs = joint + 1 < clause.end && isJoint(document.token(joint));
        TokenRange target = governs ? clause.object(joint + 1) : null;
        if (target == null || !actors.isActor(clause, actor)) {
            return null;
        }
        boolean none = document.token(hit.first() - 1).is("no")
                || markers.has("scarce", document, there, hit.first())
                || clause.isNegated(there, hit.first());
        boolean favours = hit.kind() == PredicateKind.NOUN_FAVOURS || hit.kind() == PredicateKind.NO_ROOM;
        return new Leaning(
                "mood", Leaning.polarity(favours != none), actor, target, new TokenRange(there, target.end()));
    }

    /** Where the name of a body ends: "the Guild of Bakers", but not "the Guild for a toll". */
    private static int body(Clause clause, int first) {
        int end = clause.phrases.baseEnd(first, clause.end);
        boolean of = end > first
                && end + 1 < clause.end
                && clause.document.token(end).is("of");
        return of ? Math.max(end, clause.phrases.baseEnd(end + 1, clause.end)) : end;
    }

    private static boolean isPlace(Token token) {
        return switch (token.lower()) {
            case "in", "at", "among", "amongst", "within", "inside", "from", "across" -> true;
            default -> false;
        };
    }

    private static boolean isJoint(Token token) {
        return !Grammar.isComma(token)
                && switch (token.lower()) {
                    case "for", "to", "over", "about", "against", "at", "with", "towards" -> true;
                    default -> false;
                };
    }
}
