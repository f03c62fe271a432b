package dev.parley.extract.stance.predicate;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.WithoutMarks;
import java.util.List;

/**
 * Which way some words lean on what, before it is known who holds it and what the issue is called.
 *
 * @param actor the subject whose will it is, or null where it is the speaker's
 * @param target the words leant on
 * @param evidence the shortest words that show it
 * @param conditions conditions that the predicate itself brings
 * @param floor how strong it is by its own words, or null if the words round it decide
 * @param act whether it announces what the actor will do, so that a condition makes it conditional either way
 */
public record Leaning(
        String rule,
        Stance.Polarity polarity,
        TokenRange actor,
        TokenRange target,
        TokenRange evidence,
        List<TokenRange> conditions,
        Stance.Strength floor,
        boolean act) {
    public Leaning {
        conditions = List.copyOf(conditions);
    }

    public Leaning(
            String rule,
            Stance.Polarity polarity,
            TokenRange actor,
            TokenRange target,
            TokenRange evidence,
            List<TokenRange> conditions,
            Stance.Strength floor) {
        this(rule, polarity, actor, target, evidence, conditions, floor, false);
    }

    /** A leaning without conditions, as strong as the words round it say. */
    public Leaning(String rule, Stance.Polarity polarity, TokenRange actor, TokenRange target, TokenRange evidence) {
        this(rule, polarity, actor, target, evidence, List.of(), null);
    }

    public static Stance.Polarity polarity(boolean favours) {
        return favours ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE;
    }

    /** The same as something that the actor will do. */
    public Leaning asAct(boolean announced) {
        return new Leaning(rule, polarity, actor, target, evidence, conditions, floor, announced);
    }

    public Leaning on(List<TokenRange> limits, Stance.Polarity limited) {
        return new Leaning(rule, limited, actor, target, evidence, limits, floor, act);
    }

    Leaning about(TokenRange words, TokenRange shown) {
        return new Leaning(rule, polarity, actor, words, shown, conditions, floor, act);
    }

    public Leaning as(Stance.Polarity read) {
        return new Leaning(rule, read, actor, target, evidence, conditions, floor, act);
    }

    public Leaning strongAs(Stance.Strength strength) {
        return new Leaning(rule, polarity, actor, target, evidence, conditions, strength, act);
    }

    /** The same in the document with its quotation marks. */
    public Leaning in(WithoutMarks read) {
        return new Leaning(
                rule,
                polarity,
                in(read, actor),
                in(read, target),
                in(read, evidence),
                conditions.stream().map(range -> in(read, range)).toList(),
                floor,
                act);
    }

    /** Where a range of the words stands in the document with its quotation marks; null for null. */
    public static TokenRange in(WithoutMarks read, TokenRange range) {
        return range == null ? null : new TokenRange(read.original(range.first()), read.original(range.end() - 1) + 1);
    }
}
