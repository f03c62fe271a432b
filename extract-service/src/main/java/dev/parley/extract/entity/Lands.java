package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Lands and parties by the nouns that stand with their names: "the region", "the delegation", "the rebels". */
final class Lands {
    private static final int REACH = 400;
    private static final PointingNouns NOUNS = PointingNouns.standard();

    private final Document document;
    private final EntityIndex index;

    Lands(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** Whose name the noun stands with: "the breakaway region of Kesh", "the Kesh region", "the Kenyan delegation". */
    Referent calledSo(Token noun, int token) {
        int limit = Math.max(0, token - REACH);
        for (int at = token - 1; at > limit; at--) {
            Token other = document.token(at);
            if (!other.lemma().equals(noun.lemma())
                    && !(NOUNS.meansParty(noun.lower()) && NOUNS.meansParty(other.lower()))) {
                continue;
            }
            EntityMention before = index.mentionAt(at - 1);
            boolean linked = at + 2 < token
                    && (document.token(at + 1).is("of")
                            || document.token(at + 1).is("in"));
            int behind = linked ? at + 2 : -1;
            EntityMention after = behind < 0 ? null : index.mentionAt(behind);
            EntityMention named = after != null ? after : before;
            if (named != null
                    && !named.referent().isPerson()
                    && !named.referent().isGroup()) {
                return named.referent();
            }
        }
        return null;
    }

    /** The land for which rebels fight: that of the latest "Kesh rebels" or "rebels in Kesh" before or behind; or null. */
    Referent ofRebels(String role) {
        int space = role.indexOf(' ');
        String plural = space < 0 ? "" : role.substring(0, space) + "s";
        if (!NOUNS.meansPeople(plural)) {
            return null;
        }
        for (Token token : document.tokens()) {
            if (token.is(plural) && token.index() > 0) {
                Referent land = calledSo(token, token.index() + 1);
                if (land != null) {
                    return land;
                }
            }
        }
        return null;
    }
}
