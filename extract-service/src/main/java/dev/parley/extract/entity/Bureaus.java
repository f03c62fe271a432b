package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import java.util.HashMap;
import java.util.Map;

/** The offices and ministries of people: "her ministry", "Vance’s office". They act for the state or body of the person. */
final class Bureaus {
    private static final String MINISTER = " minister";

    private final Document document;
    private final EntityIndex index;
    private final Map<String, Referent> byName = new HashMap<>();

    Bureaus(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The bureau whose noun ends a phrase, or null if the noun is none of a bureau. */
    Referent of(Referent person, int first, int end) {
        String noun = document.token(end - 1).lower();
        boolean ministry = noun.equals("ministry") || noun.equals("department");
        if (!ministry && !noun.equals("office") && !noun.equals("cabinet")) {
            return null;
        }
        Referent bureau = byName.computeIfAbsent(name(person, noun, ministry), name -> bureau(person, name));
        if (index.pointerAt(first) == null) {
            index.mention(bureau, first, end, Mention.Kind.TITLE);
        }
        return bureau;
    }

    private Referent bureau(Referent person, String name) {
        for (Referent known : index.referents()) {
            if (known.type() == Entity.Type.ORGANISATION && known.name().equals(name)) {
                return known;
            }
        }
        Referent made = index.add(new Referent(Entity.Type.ORGANISATION, name));
        Referent side = person.affiliation();
        boolean ofState = side == null || side.isState();
        made.setOrganisationKind(ofState ? OrganisationKind.GOVERNMENT : OrganisationKind.INTERNATIONAL);
        if (side != null) {
            made.affiliate(side);
        }
        return made;
    }

    /** "Health Ministry of Peru" of a health minister, else "Office of Name". */
    private static String name(Referent person, String noun, boolean ministry) {
        String role = person.role() == null ? "" : person.role();
        boolean named = ministry
                && role.endsWith(MINISTER)
                && person.affiliation() != null
                && person.affiliation().isState();
        if (!named) {
            return Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + " of " + person.name();
        }
        String field = role.substring(0, role.length() - MINISTER.length());
        return Character.toUpperCase(field.charAt(0)) + field.substring(1) + " Ministry of "
                + person.affiliation().name();
    }
}
