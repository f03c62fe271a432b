package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Nouns that point back with "the": "the bloc", "the country", and wide titles: "the leader" for a president. */
final class PointingNouns {
    private static final PointingNouns STANDARD = read();

    private final Set<String> states = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> parties = new HashSet<>();
    private final Set<String> peoples = new HashSet<>();
    private final Map<String, Set<OrganisationKind>> organisations = new HashMap<>();
    private final Map<String, Set<String>> wideRoles = new HashMap<>();

    static PointingNouns standard() {
        return STANDARD;
    }

    private static PointingNouns read() {
        PointingNouns nouns = new PointingNouns();
        for (Table.Row row : Table.read("entity/pointing-nouns.tsv")) {
            String noun = row.get("noun");
            switch (row.get("means")) {
                case "state" -> nouns.states.add(noun);
                case "place" -> nouns.places.add(noun);
                case "party" -> nouns.parties.add(noun);
                case "people" -> nouns.peoples.add(noun);
                case "named" -> nouns.organisations.put(noun, Set.of());
                case "role" -> nouns.wideRoles.put(noun, Set.copyOf(row.list("which")));
                default -> {
                    Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
                    row.list("which")
                            .forEach(kind -> kinds.add(OrganisationKind.valueOf(kind.toUpperCase(Locale.ROOT))));
                    nouns.organisations.put(noun, kinds);
                }
            }
        }
        return nouns;
    }

    boolean meansState(String noun) {
        return states.contains(noun);
    }

    /** Whether a noun means a place that the text calls so: "the region". */
    boolean meansPlace(String noun) {
        return places.contains(noun);
    }

    /** Whether a noun means those who speak for a party to talks: "the delegation". */
    boolean meansParty(String noun) {
        return parties.contains(noun);
    }

    /** Whether a noun means those who fight or act for a land or movement: "the rebels". */
    boolean meansPeople(String noun) {
        return peoples.contains(noun);
    }

    /** Whether a noun may mean an organisation at all. */
    boolean meansOrganisation(String noun) {
        return organisations.containsKey(noun);
    }

    /** The kinds of organisation that a noun may mean, the named word apart; empty if none. */
    Set<OrganisationKind> organisations(String noun) {
        return organisations.getOrDefault(noun, Set.of());
    }

    /** Whether who holds one office may be called by the wider word for it. */
    boolean covers(String wide, String held) {
        return wideRoles.getOrDefault(wide, Set.of()).contains(held);
    }
}
