package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import java.util.List;

/**
 * Which way some words lean on what, before it is known who holds it and what the issue is called.
 *
 * @param actor the subject whose will it is, or null where it is the speaker's
 * @param target the words leant on
 * @param evidence the shortest words that show it
 * @param conditions conditions that the predicate itself brings
 * @param floor at least this weak or strong, or null if the words decide
 */
record Leaning(
        String rule,
        Stance.Polarity polarity,
        TokenRange actor,
        TokenRange target,
        TokenRange evidence,
        List<TokenRange> conditions,
        Stance.Strength floor) {
    Leaning {
        conditions = List.copyOf(conditions);
    }

    static Stance.Polarity polarity(boolean favours) {
        return favours ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE;
    }
}
