package dev.parley.query.identity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to look for when somebody asks for an entity.
 *
 * @param ids that the words may be
 * @param slugs that the words may be as a name
 * @param block of persons that may bear the name
 * @param name the words as a person's name
 * @param former the slug and the state that an id is made of, if the words are one that an entity had, else null
 */
public record Lookup(Set<String> ids, Set<String> slugs, String block, String name, Former former) {
    private static final Pattern ID = Pattern.compile("([a-z]+):(.+?)(?:-([a-z]{3}))?(?:-[0-9]{1,4})?");

    /** An id taken apart; which form of the name gave an entity its id changes as more become known. */
    public record Former(String kind, String slug, String state) {

        /** Whether a form can have given the id: of this kind and name, in an entity of this state. */
        public boolean fits(String ofKind, String ofSlug, Set<String> states) {
            boolean stateFits = state == null || states.contains(state.toUpperCase(Locale.ROOT));
            return kind.equals(ofKind) && slug.equals(ofSlug) && stateFits;
        }
    }

    public static Lookup of(String idOrName) {
        Set<String> ids = new TreeSet<>(Set.of(idOrName));
        int colon = idOrName.indexOf(':');
        String name = colon < 0 ? idOrName : idOrName.substring(colon + 1);
        if (colon < 0) {
            States.code(idOrName).ifPresent(code -> ids.add("state:" + code));
            ids.add("state:" + idOrName.toUpperCase(Locale.ROOT));
        }
        return new Lookup(ids, Set.of(Spelling.slug(name)), PersonName.of(name).skeleton(), name, former(idOrName));
    }

    private static Former former(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? new Former(parts.group(1), parts.group(2), parts.group(3)) : null;
    }

    /** Whether the words are another spelling of a person's name, or a part of it. */
    public boolean spells(String personName) {
        return PersonName.of(name).compatible(PersonName.of(personName));
    }
}
