package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import java.util.List;
import java.util.Objects;

/**
 * A stance before it has an id; spans count in chars.
 *
 * @param holder the actor whose stance it is
 * @param voicedBy who said it, or null
 * @param target the words that it is about, or null
 * @param issue the codebook's id, or a normalised phrase of the target
 * @param statement the very draft that carries it, or null
 */
public record StanceDraft(
        Referent holder,
        Referent voicedBy,
        CharSpan target,
        String issue,
        Stance.Polarity polarity,
        Stance.Strength strength,
        List<CharSpan> conditions,
        List<CharSpan> evidence,
        StatementDraft statement,
        Stance.Basis basis,
        String rule) {
    public StanceDraft {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(polarity, "polarity");
        Objects.requireNonNull(strength, "strength");
        conditions = List.copyOf(conditions);
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(rule, "rule");
    }
}
