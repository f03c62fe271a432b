package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** What a noun of judgement is said to be: "Lima's answer to the offer was no", "“Unfair” was its verdict on the levy". */
final class Verdicts {
    private static final int FARTHEST = 6;

    private final Markers markers;
    private final PredicateLexicon predicates;

    Verdicts(Markers markers, PredicateLexicon predicates) {
        this.markers = markers;
        this.predicates = predicates;
    }

    /** A noun of judgement with whose it is, what it is on and what it says; null if one of the three is missing. */
    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        TokenRange owner = possessor(clause, hit.first());
        int from = hit.end();
        if (owner == null && from < clause.end && document.token(from).is("of")) {
            owner = TokenRange.orNull(from + 1, clause.phrases.baseEnd(from + 1, clause.end));
            from = owner == null ? from : behindName(clause, owner);
            owner = owner == null ? null : new TokenRange(owner.first(), from);
        }
        int joint = from;
        while (joint < clause.end && Grammar.isComma(document.token(joint))) {
            joint++;
        }
        boolean governs = joint + 1 < clause.end
                && (document.token(joint).is("on") || document.token(joint).is("to"));
        TokenRange target = owner != null && governs ? clause.object(joint + 1) : null;
        if (target == null) {
            return null;
        }
        int copula = copula(clause, joint + 1);
        target = copula < 0 ? target : TokenRange.orNull(target.first(), copula);
        TokenRange verdict = copula < 0 ? fronted(clause, hit.first()) : new TokenRange(copula, clause.end);
        Boolean favours = verdict == null || target == null ? null : favours(document, verdict);
        return favours == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Leaning.polarity(favours),
                        owner,
                        target,
                        new TokenRange(
                                Math.min(verdict.first(), owner.first()), Math.max(verdict.end(), target.end())));
    }

    /** "the union's", "its" before the noun, adjectives between. */
    private static TokenRange possessor(Clause clause, int noun) {
        int at = noun - 1;
        while (at > clause.first && clause.document.token(at).tag().equals("ADJ")) {
            at--;
        }
        if (at < clause.first) {
            return null;
        }
        Token token = clause.document.token(at);
        if (token.is("'s") || token.is("'") || token.is("’")) {
            return clause.subjects.before(at, clause.first);
        }
        return NounPhrases.isPossessive(token) ? new TokenRange(at, at + 1) : null;
    }

    /** Where a name behind a comma ends: "the hoteliers' body, Lukandi,". */
    private static int behindName(Clause clause, TokenRange owner) {
        int at = owner.end();
        boolean name = at + 1 < clause.end
                && Grammar.isComma(clause.document.token(at))
                && clause.document.token(at + 1).tag().equals("PROPN");
        return name ? clause.phrases.baseEnd(at + 1, clause.end) : at;
    }

    private static int copula(Clause clause, int from) {
        for (int at = from; at + 1 < clause.end; at++) {
            Token token = clause.document.token(at);
            boolean copula = token.isVerb()
                    && (Grammar.isBe(token.lower()) || token.lemma().equals("remain"));
            if (copula || token.is(":")) {
                return at;
            }
        }
        return -1;
    }

    /** What stands before "was the verdict", or null. */
    private static TokenRange fronted(Clause clause, int noun) {
        for (int at = noun - 1; at > clause.first && at > noun - FARTHEST; at--) {
            Token token = clause.document.token(at);
            if (token.isVerb()) {
                return Grammar.isBe(token.lower()) ? new TokenRange(clause.first, at) : null;
            }
        }
        return null;
    }

    /** Whether words say yes or no, praise or blame; null if they do neither. */
    private Boolean favours(Document document, TokenRange words) {
        if (markers.has("dissent", document, words.first(), words.end())) {
            return Boolean.FALSE;
        }
        if (markers.has("assent", document, words.first(), words.end())) {
            return Boolean.TRUE;
        }
        for (int at = words.first(); at < words.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, words.end())) {
                if (hit.kind().isEvaluation()) {
                    boolean negated = at > words.first()
                            && (document.token(at - 1).is("not")
                                    || document.token(at - 1).is("no"));
                    return (hit.kind() == PredicateKind.PRAISES) != negated;
                }
            }
        }
        return null;
    }
}
