package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.text.Document;
import java.util.List;

/** One thing for another: "Either the fee is paid or the deal is off", "No pay rise, no trains". */
final class Alternatives {
    private static final int LONGEST_SLOGAN = 7;

    /** What is threatened or withheld, on the condition of what is asked; null if the clause names no alternatives. */
    Leaning read(Clause clause) {
        int first = clause.first;
        while (first < clause.end && !clause.document.token(first).isWord()) {
            first++;
        }
        if (first + 3 >= clause.end) {
            return null;
        }
        if (clause.document.token(first).is("either")) {
            return either(clause, first);
        }
        return clause.document.token(first).is("no") ? bothOrNone(clause, first) : null;
    }

    /** Both alternatives have a verb: "either tea or coffee" is none. */
    private static Leaning either(Clause clause, int first) {
        Document document = clause.document;
        for (int or = first + 2; or + 2 < clause.end; or++) {
            boolean clauses = document.token(or).is("or")
                    && hasVerb(clause, first + 1, or)
                    && hasVerb(clause, or + 1, clause.end);
            if (clauses) {
                int end = or > first + 2 && Grammar.isComma(document.token(or - 1)) ? or - 1 : or;
                return conditional(
                        "either-or",
                        new TokenRange(first, clause.end),
                        new TokenRange(or + 1, clause.end),
                        new TokenRange(first + 1, end));
            }
        }
        return null;
    }

    /** Two short phrases with "no", a comma between. */
    private static Leaning bothOrNone(Clause clause, int first) {
        Document document = clause.document;
        for (int comma = first + 2; comma + 2 < clause.end && comma < first + LONGEST_SLOGAN; comma++) {
            boolean second = Grammar.isComma(document.token(comma))
                    && document.token(comma + 1).is("no");
            if (second) {
                boolean verbless = !hasVerb(clause, first, comma) && !hasVerb(clause, comma, clause.end);
                return verbless
                        ? conditional(
                                "no-without",
                                new TokenRange(first, clause.end),
                                new TokenRange(comma + 2, clause.end),
                                new TokenRange(first, comma))
                        : null;
            }
        }
        return null;
    }

    private static boolean hasVerb(Clause clause, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Grammar.isFinite(clause.document, at, from)) {
                return true;
            }
        }
        return false;
    }

    private static Leaning conditional(String rule, TokenRange evidence, TokenRange target, TokenRange condition) {
        return new Leaning(
                rule, Stance.Polarity.CONDITIONAL, null, target, evidence, List.of(condition), Stance.Strength.FIRM);
    }
}
