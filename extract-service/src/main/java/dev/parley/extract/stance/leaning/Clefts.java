package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Clauses that name what is wanted behind a copula: "Our goal is peace", "The last thing we need is a levy", "It is the levy that we reject". */
final class Clefts {
    private static final int FARTHEST = 14;

    private final PredicateLexicon predicates;
    private final Markers markers;
    private final Actors actors;

    Clefts(PredicateLexicon predicates, Markers markers, Actors actors) {
        this.predicates = predicates;
        this.markers = markers;
        this.actors = actors;
    }

    Leaning read(Clause clause) {
        int first = firstWord(clause);
        if (first + 2 >= clause.end) {
            return null;
        }
        if (clause.document.token(first).is("it")) {
            return singledOut(clause, first);
        }
        if (clause.document.token(first).is("only")) {
            return onlyThis(clause, first);
        }
        Leaning aim = aim(clause, first);
        return aim == null ? something(clause) : aim;
    }

    private static int firstWord(Clause clause) {
        int first = clause.first;
        while (first < clause.end
                && (NounPhrases.isQuotationMark(clause.document.token(first))
                        || clause.document.token(first).tag().equals("CCONJ"))) {
            first++;
        }
        return first;
    }

    /** "Our goal is peace", "the last thing we need is a levy". */
    private Leaning aim(Clause clause, int first) {
        Document document = clause.document;
        for (int at = first; at < clause.end && at < first + FARTHEST; at++) {
            TokenRange shunned = markers.at("shunned-aim", document, at, clause.end);
            TokenRange aim = shunned != null ? shunned : markers.at("aim", document, at, clause.end);
            int copula = aim == null ? -1 : copula(clause, aim.end());
            boolean owned = aim != null
                    && (markers.at("own-aim", document, at, clause.end) != null
                            || shunned != null
                            || at > first && isOwned(clause, at - 1));
            if (copula > 0 && owned) {
                TokenRange object = clause.infinitive(copula);
                boolean action = object != null && document.token(copula + 1).is("to");
                object = action ? object : clause.object(copula + 1);
                boolean negated = clause.isNegated(copula, copula + 2);
                return object == null
                        ? null
                        : new Leaning(
                                shunned != null ? "shunned-aim" : "aim",
                                Leaning.polarity((shunned == null) != negated),
                                null,
                                object,
                                new TokenRange(first, object.end()));
            }
            if (Grammar.isComma(document.token(at))) {
                return null;
            }
        }
        return null;
    }

    /** The copula right behind the words of an aim, "only" or "now" between; -1 if there is none. */
    private static int copula(Clause clause, int from) {
        int at = from;
        while (at < clause.end
                && at < from + 3
                && !Grammar.isBe(clause.document.token(at).lower())) {
            boolean between = clause.document.token(at).tag().equals("ADV")
                    || Grammar.MODALS.contains(clause.document.token(at).lower())
                    || clause.document.token(at).is("remains");
            if (clause.document.token(at).is("remains")) {
                return at;
            }
            if (!between) {
                return -1;
            }
            at++;
        }
        return at < clause.end && Grammar.isBe(clause.document.token(at).lower()) ? at : -1;
    }

    /** "our first", "its main": a possessive, adjectives between. */
    private static boolean isOwned(Clause clause, int last) {
        int at = last;
        while (at > clause.first
                && (clause.document.token(at).tag().equals("ADJ")
                        || clause.document.token(at).isNoun())) {
            at--;
        }
        return NounPhrases.isPossessive(clause.document.token(at));
    }

    /** "It is the levy that we reject". */
    private Leaning singledOut(Clause clause, int first) {
        Document document = clause.document;
        boolean cleft = Grammar.isBe(document.token(first + 1).lower());
        int that = first + 2;
        while (cleft && that < clause.end && !document.token(that).is("that")) {
            that++;
        }
        boolean named = cleft && that < clause.end && Grammar.beginsNounPhrase(document.token(first + 2));
        TokenRange target = named ? TokenRange.orNull(first + 2, that) : null;
        for (int at = that + 1; target != null && at < clause.end; at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, clause.end)) {
                boolean leans =
                        hit.kind() == PredicateKind.FAVOURS_OBJECT || hit.kind() == PredicateKind.OPPOSES_OBJECT;
                if (leans && document.token(at).isVerb() && clause.object(hit.end()) == null) {
                    boolean favours = hit.kind() == PredicateKind.FAVOURS_OBJECT;
                    boolean negated = clause.isNegated(first, first + 3)
                            != clause.group(hit).negated();
                    return new Leaning(
                            hit.predicate().id(),
                            Leaning.polarity(favours != negated),
                            null,
                            target,
                            new TokenRange(first, hit.end()));
                }
            }
        }
        return null;
    }

    /** "A pause is something we could consider", "that is not what the owners want". */
    private Leaning something(Clause clause) {
        Document document = clause.document;
        for (int at = clause.first + 2; at + 2 < clause.end; at++) {
            boolean joint = document.token(at).is("something")
                    || document.token(at).is("anything")
                    || document.token(at).is("what");
            int negation = at - 1;
            while (negation > clause.first
                    && document.token(negation).tag().equals("ADV")
                    && !isNot(document.token(negation))) {
                negation--;
            }
            boolean not = isNot(document.token(negation));
            int be = not ? negation - 1 : negation;
            boolean copular = joint
                    && be > clause.first
                    && Grammar.isBe(document.token(be).lower());
            TokenRange target =
                    copular ? clause.subjectBefore(clause.group(be, be + 1).first()) : null;
            for (int verb = at + 2; target != null && verb < clause.end; verb++) {
                Boolean wanted = document.token(verb).isVerb() ? wants(clause, verb) : null;
                if (wanted != null) {
                    return new Leaning(
                            "something-wanted",
                            Leaning.polarity(wanted != not),
                            null,
                            target,
                            new TokenRange(target.first(), clause.end));
                }
            }
        }
        return null;
    }

    private static boolean isNot(Token token) {
        return token.is("not") || token.is("n't");
    }

    /** Whether a verb without an object wants what its clause is about; null if it takes no side. */
    private Boolean wants(Clause clause, int verb) {
        for (PredicateLexicon.Hit hit : predicates.at(clause.document, verb, clause.end)) {
            boolean open = clause.object(hit.end()) == null;
            boolean negated = clause.group(hit).negated();
            switch (hit.kind()) {
                case FAVOURS_OBJECT, FAVOURS_ACTION, WEIGHS -> {
                    return open ? Boolean.valueOf(!negated) : null;
                }
                case OPPOSES_OBJECT -> {
                    return open ? Boolean.valueOf(negated) : null;
                }
                default -> {}
            }
        }
        return null;
    }

    /** "Only a vote can end it": the vote is what the speaker wants, unless it is somebody. */
    private Leaning onlyThis(Clause clause, int first) {
        int end = clause.phrases.fullEnd(first + 1, clause.end);
        boolean modal = end > first + 1
                && end + 1 < clause.end
                && Grammar.MODALS.contains(clause.document.token(end).lower());
        TokenRange thing = modal ? new TokenRange(first + 1, end) : null;
        return thing == null || actors.isActor(clause, thing)
                ? null
                : new Leaning("only-way", Stance.Polarity.SUPPORT, null, thing, new TokenRange(first, clause.end));
    }
}
