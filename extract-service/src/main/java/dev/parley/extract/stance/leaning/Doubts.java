package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Turns what stands under a belief that is denied: "We do not believe that the levy is fair", "I doubt that it will work". */
public final class Doubts {
    private static final int FARTHEST = 9;
    private static final Set<String> BELIEFS = Markers.words("belief");
    private static final Set<String> DOUBTS = Markers.words("doubt");

    /** The leaning, turned if a denied belief governs it. */
    Leaning under(Clause clause, Leaning leaning) {
        boolean sided = leaning.polarity() == Stance.Polarity.SUPPORT || leaning.polarity() == Stance.Polarity.OPPOSE;
        return sided && isDoubted(clause, leaning)
                ? leaning.as(Leaning.polarity(leaning.polarity() == Stance.Polarity.OPPOSE))
                : leaning;
    }

    public static boolean isDoubt(Token token) {
        return DOUBTS.contains(token.lemma());
    }

    public static boolean isBelief(Token token) {
        return BELIEFS.contains(token.lemma())
                && token.isVerb()
                && !token.lemma().equals("say");
    }

    private static boolean isDoubted(Clause clause, Leaning leaning) {
        int limit = Math.min(leaning.evidence().first(), clause.first + FARTHEST);
        if (clause.says("not", clause.first, limit)
                && clause.first + 3 < limit
                && clause.document.token(clause.first).is("it")
                && clause.document.token(clause.first + 3).is("that")) {
            return true;
        }
        for (int at = clause.first; at < limit; at++) {
            Token token = clause.document.token(at);
            boolean adjective = token.tag().equals("ADJ") || token.lower().endsWith("ed");
            boolean belief = BELIEFS.contains(token.lemma()) || adjective && BELIEFS.contains(token.lower());
            boolean doubt = DOUBTS.contains(token.lemma());
            if (isHard(token) && wonders(clause, at, limit)) {
                return true;
            }
            boolean thatClause = at + 1 < clause.end
                    && (clause.document.token(at + 1).is("that")
                            || NounPhrases.isQuotationMark(clause.document.token(at + 1))
                            || leaning.evidence().first() == at + 1);
            if ((belief || doubt)
                    && thatClause
                    && (token.isVerb() || token.tag().equals("ADJ"))) {
                TokenRange subject = clause.subjectBefore(at);
                boolean nobody = subject != null && clause.isDenied(subject);
                return (nobody || clause.isNegated(Math.max(clause.first, at - 4), at)) != doubt;
            }
        }
        return false;
    }

    private static boolean isHard(Token token) {
        return switch (token.lower()) {
            case "hard", "difficult", "impossible", "unable", "fail", "fails", "cannot", "ca" -> true;
            default -> false;
        };
    }

    /** "(hard) to see how …". */
    private static boolean wonders(Clause clause, int hard, int limit) {
        for (int at = hard + 1; at + 1 < clause.end && at <= limit && at < hard + 4; at++) {
            boolean sees =
                    switch (clause.document.token(at).lower()) {
                        case "see", "understand", "imagine", "believe", "fathom", "grasp", "explain" -> true;
                        default -> false;
                    };
            if (sees) {
                Token next = clause.document.token(at + 1);
                return next.is("how") || next.is("why") || next.is("what") || next.is("that");
            }
        }
        return false;
    }
}
