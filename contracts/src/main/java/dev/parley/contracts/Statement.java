package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Content that the article attributes to a source by a cue.
 *
 * @param id unique in the article
 * @param zone where in the page it stands
 * @param source the words that name the source, or null for a quotation that nobody is named for
 * @param speaker id of the entity that said it, or null if not resolved
 * @param onBehalfOf id of the actor whose position it is, or null
 * @param relayedBy id of the entity that passed it on ("TASS quoted Putin as saying"), or null
 * @param content the complement only, in one span or several
 * @param saidOn ISO date in JSON, or null if the article does not tell
 * @param venue where it was said, in the article's words, or null
 * @param denied true if the content is what the source denies
 * @param rule id of the rule that found it
 */
public record Statement(
        String id,
        Type type,
        Zone.Kind zone,
        Span source,
        String speaker,
        String onBehalfOf,
        String relayedBy,
        Cue cue,
        List<Span> content,
        String saidOn,
        String venue,
        boolean denied,
        String rule) {
    public Statement {
        Guard.text(id, "id");
        Guard.present(type, "type");
        Guard.present(zone, "zone");
        Guard.present(cue, "cue");
        content = Guard.filled(content, "content");
        saidOn = Guard.date(saidOn, "saidOn");
        Guard.text(rule, "rule");
    }

    /** Direct: one quotation and nothing else. Mixed: paraphrase with a quoted fragment. Indirect: no quotation. */
    public enum Type {
        @JsonProperty("direct")
        DIRECT,
        @JsonProperty("indirect")
        INDIRECT,
        @JsonProperty("mixed")
        MIXED
    }
}
