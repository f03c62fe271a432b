package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that tell what kind of name they stand in: "Ministry", "River", "Treaty". */
final class NameWords {
    private final Map<String, OrganisationWord> organisation = new HashMap<>();
    private final Map<String, String> place = new HashMap<>();
    private final Map<String, Entity.Type> agreement = new HashMap<>();

    static NameWords standard() {
        NameWords words = new NameWords();
        for (Table.Row row : Table.read("entity/organisation-words.tsv")) {
            words.organisation.putIfAbsent(
                    row.get("word"),
                    new OrganisationWord(
                            row.get("where"),
                            OrganisationKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT))));
        }
        Table.read("entity/place-words.tsv").forEach(row -> words.place.put(row.get("word"), row.get("where")));
        for (Table.Row row : Table.read("entity/agreement-words.tsv")) {
            words.agreement.put(
                    row.get("word"), Entity.Type.valueOf(row.get("type").toUpperCase(Locale.ROOT)));
        }
        return words;
    }

    /** What a word says of the name that it stands in, or null. */
    OrganisationWord organisation(String word) {
        return organisation.get(word);
    }

    /** Where in a place's name a word stands, or null. */
    String place(String word) {
        return place.get(word);
    }

    /** AGREEMENT or DOCUMENT, or null. */
    Entity.Type agreement(String word) {
        return agreement.get(word);
    }

    record OrganisationWord(String where, OrganisationKind kind) {
        boolean anywhere() {
            return where.equals("any");
        }
    }
}
