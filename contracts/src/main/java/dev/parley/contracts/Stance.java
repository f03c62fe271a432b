package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Where a holder stands on an issue, with the words that prove it.
 *
 * @param id unique in the article
 * @param holder id of the actor: the state, for those who speak for it
 * @param voicedBy id of the entity that said it, or null
 * @param target the words that the stance is about, or null if they are not in the text
 * @param issue the codebook's id, or a normalised phrase of the target
 * @param conditions the words that the stance depends on
 * @param evidence the shortest words that justify it, never empty
 * @param statement id of the statement that carries it, or null
 * @param rule id of the rule that found it
 */
public record Stance(
        String id,
        String holder,
        String voicedBy,
        Span target,
        String issue,
        Polarity polarity,
        Strength strength,
        List<Span> conditions,
        List<Span> evidence,
        String statement,
        Basis basis,
        String rule) {
    public Stance {
        Guard.text(id, "id");
        Guard.text(holder, "holder");
        Guard.text(issue, "issue");
        Guard.present(polarity, "polarity");
        Guard.present(strength, "strength");
        conditions = Guard.list(conditions);
        evidence = Guard.filled(evidence, "evidence");
        Guard.present(basis, "basis");
        Guard.text(rule, "rule");
    }

    /** Which way the holder leans. */
    public enum Polarity {
        @JsonProperty("support")
        SUPPORT,
        @JsonProperty("oppose")
        OPPOSE,
        @JsonProperty("conditional")
        CONDITIONAL,
        @JsonProperty("neutral")
        NEUTRAL
    }

    /** How strongly: an absolute marker, plain words, or "could", "may", an unnamed source. */
    public enum Strength {
        @JsonProperty("categorical")
        CATEGORICAL,
        @JsonProperty("firm")
        FIRM,
        @JsonProperty("hedged")
        HEDGED
    }

    /** What the stance was read from. */
    public enum Basis {
        @JsonProperty("statement")
        STATEMENT,
        @JsonProperty("position-verb")
        POSITION_VERB,
        @JsonProperty("nominal")
        NOMINAL,
        @JsonProperty("action")
        ACTION,
        @JsonProperty("narrative")
        NARRATIVE,
        @JsonProperty("headline")
        HEADLINE
    }
}
