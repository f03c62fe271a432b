package dev.parley.extract.statement;

import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.text.CharSpan;
import java.util.List;
import java.util.Objects;

/**
 * A statement before it has an id; spans count in chars.
 *
 * @param source the words that name the source, or null
 * @param speaker who said it, or null if not resolved
 * @param onBehalfOf whose position it is, or null
 * @param relayedBy who passed it on, or null
 * @param cue where the cue stands; empty only if inherited
 * @param cueText the cue as one string, or null to take the words of its spans
 * @param content the complement, never empty
 * @param tells whether the content has a word that means something; "opposed it" only shows where somebody stands
 */
public record StatementDraft(
        Statement.Type type,
        Zone.Kind zone,
        CharSpan source,
        Referent speaker,
        Referent onBehalfOf,
        Referent relayedBy,
        List<CharSpan> cue,
        String cueText,
        boolean cueInherited,
        List<CharSpan> content,
        boolean tells,
        boolean denied,
        String rule) {
    public StatementDraft {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(zone, "zone");
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        Objects.requireNonNull(rule, "rule");
    }
}
