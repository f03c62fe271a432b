package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** What is held without a verb: "Hands off our port", "No to the levy", "No guards, no truce", "Not one job". */
final class Slogans {

    /** The call that opens a clause, or null. */
    Leaning call(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange target = opens(clause, hit.first()) ? clause.object(hit.end()) : null;
        return target == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Leaning.polarity(hit.kind() == PredicateKind.SLOGAN_FOR),
                        null,
                        target,
                        new TokenRange(hit.first(), target.end()));
    }

    /** "No guards, no truce" makes the one depend on the other; "no second port" alone refuses it; null if neither is there. */
    Leaning refusal(Clause clause) {
        int first = firstWord(clause);
        Leaning answer = answer(clause, first);
        if (answer != null) {
            return answer;
        }
        int begin = behindNo(clause, first);
        if (begin < 0) {
            return null;
        }
        int end = clause.phrases.fullEnd(begin, clause.end);
        boolean willed = clause.document.token(first).is("not")
                && end < clause.end
                && Grammar.MODALS.contains(clause.document.token(end).lower());
        if (hasVerb(clause, first) && !willed) {
            return null;
        }
        if (end <= begin) {
            return null;
        }
        TokenRange one = new TokenRange(begin, end);
        boolean pair = end + 2 < clause.end
                && Grammar.isComma(clause.document.token(end))
                && clause.document.token(end + 1).is("no");
        TokenRange other = pair ? TokenRange.orNull(end + 2, clause.phrases.fullEnd(end + 2, clause.end)) : null;
        return other == null
                ? new Leaning(
                        "none",
                        Stance.Polarity.OPPOSE,
                        null,
                        one,
                        new TokenRange(first, end),
                        List.of(),
                        Stance.Strength.CATEGORICAL)
                : new Leaning(
                        "nothing-without",
                        Stance.Polarity.CONDITIONAL,
                        null,
                        other,
                        new TokenRange(first, other.end()),
                        List.of(new TokenRange(first, end)),
                        Stance.Strength.FIRM);
    }

    /** "A joint fleet, yes", "a line drawn abroad, no". */
    private static Leaning answer(Clause clause, int first) {
        int last = clause.end - 1;
        boolean yes = clause.document.token(last).is("yes");
        boolean no = clause.document.token(last).is("no");
        boolean answered = (yes || no) && last > first + 1 && Grammar.isComma(clause.document.token(last - 1));
        TokenRange thing = answered ? TokenRange.orNull(first, clause.phrases.fullEnd(first, last - 1)) : null;
        return thing == null || !clause.document.token(thing.end() - 1).isNoun()
                ? null
                : new Leaning(
                        yes ? "slogan-for" : "slogan-against",
                        Leaning.polarity(yes),
                        null,
                        thing,
                        new TokenRange(first, clause.end));
    }

    /** Where the noun begins behind "no", "not one", "not a single"; -1 if they do not open the clause. */
    private static int behindNo(Clause clause, int first) {
        Document document = clause.document;
        if (first + 1 >= clause.end) {
            return -1;
        }
        if (document.token(first).is("no")) {
            boolean more = document.token(first + 1).is("more");
            return more ? first + 2 : first + 1;
        }
        boolean not = document.token(first).is("not") && first + 2 < clause.end;
        if (not && document.token(first + 1).is("one")) {
            return first + 2;
        }
        return not
                        && document.token(first + 1).is("a")
                        && document.token(first + 2).is("single")
                ? first + 3
                : -1;
    }

    private static boolean hasVerb(Clause clause, int first) {
        for (int at = first; at < clause.end && !clause.document.token(at).is(":"); at++) {
            if (Grammar.isFinite(clause.document, at, first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(Clause clause, int at) {
        return at == firstWord(clause);
    }

    private static int firstWord(Clause clause) {
        int first = clause.first;
        while (first < clause.end && skips(clause.document.token(first))) {
            first++;
        }
        return first;
    }

    private static boolean skips(Token token) {
        return NounPhrases.isQuotationMark(token)
                || token.isPunctuation()
                || token.tag().equals("CCONJ")
                || token.tag().equals("INTJ") && !token.is("no") && !token.is("yes");
    }
}
