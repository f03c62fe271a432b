package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Token;
import java.util.List;

/** What is held to be better than what: "a tunnel is better than a bridge", "would rather wait than sign". */
public final class Comparisons {
    private static final int FARTHEST = 60;

    /** The target is the subject of "is better than". */
    Leaning better(Clause clause, PredicateLexicon.Hit hit) {
        int verb = hit.first() - 1;
        while (verb >= clause.first && clause.document.token(verb).tag().equals("ADV")) {
            verb--;
        }
        if (verb <= clause.first || !Grammar.isBe(clause.document.token(verb).lower())) {
            return null;
        }
        VerbGroup group = clause.group(verb, hit.end());
        TokenRange subject = clause.subjectBefore(group.first());
        if (subject == null) {
            return null;
        }
        TokenRange target = Evaluations.withGerund(clause, subject);
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(!group.negated()),
                null,
                target,
                new TokenRange(target.first(), clause.end));
    }

    /** The target stands between "would rather" and "than". */
    Leaning rather(Clause clause, PredicateLexicon.Hit hit) {
        int end = hit.end();
        while (end < clause.end && !clause.document.token(end).is("than")) {
            end++;
        }
        boolean not = hit.end() < clause.end && clause.document.token(hit.end()).is("not");
        TokenRange target = TokenRange.orNull(not ? hit.end() + 1 : hit.end(), end);
        TokenRange subject = clause.subjectBefore(hit.first());
        return target == null || subject == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Leaning.polarity(!not),
                        subject,
                        target,
                        new TokenRange(subject.first(), end),
                        List.of(),
                        Stance.Strength.HEDGED);
    }

    private static boolean isNoun(Clause clause, int at) {
        return at < clause.end
                && (clause.document.token(at).tag().equals("DET")
                        || clause.document.token(at).isNoun()
                        || clause.document.token(at).tag().equals("ADJ"));
    }

    /** What a clause puts behind its choice: "instead of new taxes", "prefers arbitration to a patrol"; null if nothing. */
    public Leaning shunned(Clause clause, Leaning chosen) {
        int first = chosen.target().first();
        // What was chosen ends before "than".
        for (int at = first; at < clause.end && at < first + FARTHEST; at++) {
            Token token = clause.document.token(at);
            Token next = at + 1 < clause.end ? clause.document.token(at + 1) : token;
            boolean two = token.is("instead") && next.is("of") || token.is("rather") && next.is("than");
            boolean not = (Grammar.isComma(token) || token.is("and")) && next.is("not") && isNoun(clause, at + 2);
            boolean than = token.is("than") && chosen.rule().equals("rather");
            int behind = than ? at + 1 : at + 2;
            // The lesser of two things is not opposed; the deed that is not chosen is.
            TokenRange object = two || not ? clause.object(behind) : null;
            object = (two || than) && object == null ? action(clause, behind) : object;
            if (object != null) {
                return new Leaning(
                        "shunned",
                        Stance.Polarity.OPPOSE,
                        chosen.actor(),
                        object,
                        new TokenRange(chosen.evidence().first(), object.end()),
                        List.of(),
                        chosen.floor());
            }
        }
        return null;
    }

    /** "rather than sign the contract". */
    private static TokenRange action(Clause clause, int from) {
        boolean base = from + 1 < clause.end
                && clause.document.token(from).isVerb()
                && clause.document
                        .token(from)
                        .lower()
                        .equals(clause.document.token(from).lemma());
        return base ? new TokenRange(from, clause.end) : null;
    }
}
