package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Where outlets are at home, as far as their names tell: "the Ottawa Ledger". */
final class Outlets {
    private static final PointingNouns NOUNS = PointingNouns.standard();

    private final Document document;
    private final EntityIndex index;

    Outlets(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The state of the capital or people in an outlet's name, or null. */
    Referent home(EntityMention outlet) {
        for (int at = outlet.first(); at < outlet.end(); at++) {
            PhraseTrie.Match<Meaning> known = index.lexicons().gazetteer().find(document, at, outlet.end());
            if (known != null && known.end() - known.first() < outlet.end() - outlet.first()) {
                Meaning meaning = known.value();
                boolean telling = meaning.place() != null || meaning.form() == Meaning.Form.DEMONYM;
                return telling && meaning.entity().iso3() != null
                        ? index.state(meaning.entity().iso3())
                        : null;
            }
        }
        return null;
    }

    /** "Newspaper", "agency": a noun that says what an outlet is. */
    boolean isKind(Token noun) {
        return NOUNS.organisations(noun.lower()).contains(OrganisationKind.MEDIA);
    }
}
