package dev.parley.query.identity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to look for when somebody asks for an entity.
 *
 * @param ids that the words may be
 * @param slugs that the words may be as a name
 * @param block of persons that may bear the name
 * @param name the words as a person's name
 */
public record Lookup(Set<String> ids, Set<String> slugs, String block, String name) {

    public static Lookup of(String idOrName) {
        Set<String> ids = new TreeSet<>(Set.of(idOrName));
        int colon = idOrName.indexOf(':');
        String name = colon < 0 ? idOrName : idOrName.substring(colon + 1);
        if (colon < 0) {
            States.code(idOrName).ifPresent(code -> ids.add("state:" + code));
            ids.add("state:" + idOrName.toUpperCase(Locale.ROOT));
        }
        return new Lookup(ids, Set.of(Spelling.slug(name)), PersonName.of(name).skeleton(), name);
    }

    /** Whether the words are another spelling of a person's name, or a part of it. */
    public boolean spells(String personName) {
        return PersonName.of(name).compatible(PersonName.of(personName));
    }
}
