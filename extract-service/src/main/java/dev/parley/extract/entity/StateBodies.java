package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.entity.PhraseTrie.Match;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Words;
import java.util.Locale;

/** Bodies that every state may have: "foreign ministry", "central bank", "army". */
final class StateBodies {
    private final PhraseTrie<Body> bodies = new PhraseTrie<>();

    static StateBodies standard() {
        StateBodies bodies = new StateBodies();
        for (Table.Row row : Table.read("entity/state-bodies.tsv")) {
            String kind = row.get("kind");
            bodies.bodies.add(
                    Words.of(row.get("noun")),
                    new Body(
                            row.get("name"),
                            kind.equals("self") ? null : OrganisationKind.valueOf(kind.toUpperCase(Locale.ROOT))));
        }
        return bodies;
    }

    /** The longest such noun that begins at a token, or null. */
    Match<Body> find(Document document, int first, int end) {
        return bodies.longest(at -> document.token(at).lower(), first, end);
    }

    /** @param kind null if the noun means the state itself: "the Iranian government" */
    record Body(String name, OrganisationKind kind) {}
}
