package dev.parley.extract.codebook;

import dev.parley.contracts.Entity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Someone to know beyond what the extractor knows by itself.
 *
 * @param aliases further spellings
 * @param role such as "foreign minister", for articles that give none; or null
 * @param affiliation ISO 3166-1 alpha-3 code of the state that the actor speaks for, or null
 */
public record Actor(
        String name, Entity.Type type, List<String> aliases, String role, String affiliation, String wikidata) {
    public Actor {
        aliases = List.copyOf(aliases);
    }

    /** The name and its aliases as they stand in a text, where an article before a name is no part of it. */
    public List<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream()).map(Actor::bare).toList();
    }

    static String bare(String spelling) {
        return spelling.regionMatches(true, 0, "the ", 0, 4) ? spelling.substring(4) : spelling;
    }
}
