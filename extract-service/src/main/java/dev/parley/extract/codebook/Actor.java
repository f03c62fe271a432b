package dev.parley.extract.codebook;

import dev.parley.contracts.Entity;
import java.util.List;

/**
 * Someone to know beyond what the extractor knows by itself.
 *
 * @param aliases further spellings
 * @param role such as "foreign minister", or null
 * @param affiliation ISO 3166-1 alpha-3 code of the state that the actor speaks for, or null
 */
public record Actor(
        String name, Entity.Type type, List<String> aliases, String role, String affiliation, String wikidata) {
    public Actor {
        aliases = List.copyOf(aliases);
    }
}
