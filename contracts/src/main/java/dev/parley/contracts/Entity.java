package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Someone or something that an article speaks of, with all its spellings there.
 *
 * @param id unique in the article
 * @param name the best form of the name
 * @param wikidata a Q identifier, or null where not certain
 * @param iso3 ISO 3166-1 alpha-3 for states, or null
 * @param role what the article calls them, such as "foreign minister", or null
 * @param affiliation id of the entity that they belong to, or null
 */
public record Entity(
        String id,
        String name,
        Type type,
        String wikidata,
        String iso3,
        String role,
        String affiliation,
        List<Mention> mentions) {
    public Entity {
        Guard.text(id, "id");
        Guard.text(name, "name");
        Guard.present(type, "type");
        mentions = Guard.list(mentions);
    }

    /** What kind of thing an entity is. A group is a collective or unnamed source, never the state itself. */
    public enum Type {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("state")
        STATE,
        @JsonProperty("organisation")
        ORGANISATION,
        @JsonProperty("place")
        PLACE,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("agreement")
        AGREEMENT,
        @JsonProperty("document")
        DOCUMENT
    }
}
