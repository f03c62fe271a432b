package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;

/** How something was taken: "was greeted with dismay by the union", "the union met the plan with scorn". */
final class Receptions {
    private static final int FARTHEST = 12;

    private final PredicateLexicon predicates;
    private final Markers markers;
    private final Actors actors;

    Receptions(PredicateLexicon predicates, Markers markers, Actors actors) {
        this.predicates = predicates;
        this.markers = markers;
        this.actors = actors;
    }

    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        VerbGroup group = clause.group(hit);
        int with = hit.end();
        while (with < clause.end
                && with < hit.end() + FARTHEST
                && !document.token(with).is("with")) {
            with++;
        }
        Feeling feeling = with < clause.end && document.token(with).is("with") ? feeling(clause, with) : null;
        if (feeling == null || group.negated() || group.infinitive()) {
            return null;
        }
        return group.passive() ? undergone(clause, hit, group, feeling) : given(clause, hit, group, feeling, with);
    }

    /** "The plan was met with scorn by the union", "… from the union". */
    private Leaning undergone(Clause clause, PredicateLexicon.Hit hit, VerbGroup group, Feeling feeling) {
        int from = feeling.end();
        boolean joint = from + 1 < clause.end
                && (clause.document.token(from).is("by")
                        || clause.document.token(from).is("from")
                        || clause.document.token(from).is("at")
                        || clause.document.token(from).is("in")
                        || clause.document.token(from).is("among"));
        TokenRange actor = joint ? clause.subjects.after(from + 1, clause.end) : null;
        TokenRange target = clause.subject(group);
        return actor == null || target == null || !actors.isActor(clause, actor)
                ? null
                : leaning(hit, feeling, actor, target, new TokenRange(target.first(), actor.end()));
    }

    /** "The union greeted the plan with scorn". */
    private Leaning given(Clause clause, PredicateLexicon.Hit hit, VerbGroup group, Feeling feeling, int with) {
        TokenRange actor = clause.subject(group);
        TokenRange object = clause.object(hit.end());
        return actor == null || object == null || object.first() >= with
                ? null
                : leaning(
                        hit,
                        feeling,
                        actor,
                        new TokenRange(object.first(), with),
                        new TokenRange(actor.first(), feeling.end()));
    }

    private static Leaning leaning(
            PredicateLexicon.Hit hit, Feeling feeling, TokenRange actor, TokenRange target, TokenRange evidence) {
        return new Leaning(hit.predicate().id(), Leaning.polarity(feeling.warm()), actor, target, evidence);
    }

    /** Whether a feeling is one for its object, and the index behind its noun. */
    private record Feeling(boolean warm, int end) {}

    /** The noun of feeling that the phrase behind "with" ends in, or null. */
    private Feeling feeling(Clause clause, int with) {
        Document document = clause.document;
        int end = clause.phrases.baseEnd(with + 1, clause.end);
        for (int at = with + 1; at < end; at++) {
            TokenRange cold = markers.at("cold", document, at, clause.end);
            TokenRange warm = markers.at("warm", document, at, clause.end);
            if (cold != null || warm != null) {
                return new Feeling(cold == null, end);
            }
            for (PredicateLexicon.Hit hit : predicates.at(document, at, clause.end)) {
                boolean feels = hit.kind() == PredicateKind.NOUN_FAVOURS || hit.kind() == PredicateKind.NOUN_OPPOSES;
                if (feels) {
                    return new Feeling(hit.kind() == PredicateKind.NOUN_FAVOURS, end);
                }
            }
        }
        return null;
    }
}
