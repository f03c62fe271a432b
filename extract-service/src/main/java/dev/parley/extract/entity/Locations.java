package dev.parley.extract.entity;

import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.Set;

/** The state in which a sentence shows an officer at home: "in Israel, where Name, the minister, told the radio". */
final class Locations {
    private static final Set<String> JOURNEY = EntityWords.standard().of("journey");

    private final Document document;
    private final EntityIndex index;

    Locations(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The state round a name, or null: nobody whom the sentence shows on a journey is at home. */
    Referent around(EntityMention name, Sentence sentence) {
        Referent where = whereClause(name, sentence);
        Referent found = where != null ? where : opening(name, sentence);
        return found == null || travels(sentence.first(), name.first()) ? null : found;
    }

    /** "In Israel, where Name": the nearest place before "where", if no other person stands between. */
    private Referent whereClause(EntityMention name, Sentence sentence) {
        for (int at = name.first() - 1; at > sentence.first(); at--) {
            EntityMention other = index.mentionAt(at);
            if (other != null && other.referent().isPerson()) {
                return null;
            }
            if (document.token(at).is("where")) {
                int end = document.token(at - 1).is(",") ? at - 1 : at;
                return stateAt(end - 1, sentence, true);
            }
        }
        return null;
    }

    /** "In Norway, the minister, Name, said": a state, as its capital is where guests speak too. */
    private Referent opening(EntityMention name, Sentence sentence) {
        boolean in = document.token(sentence.first()).is("in")
                || document.token(sentence.first()).is("for")
                || document.token(sentence.first()).is("from");
        for (int at = sentence.first() + 1; in && at + 1 < name.first(); at++) {
            if (document.token(at).is(",")) {
                return sentence.first() + 4 > at && isTitled(at + 1, name) ? stateAt(at - 1, sentence, false) : null;
            }
        }
        return null;
    }

    /** Whether nothing but a title stands between a token and a name. */
    private boolean isTitled(int first, EntityMention name) {
        for (int at = first; at < name.first(); at++) {
            Token token = document.token(at);
            boolean title = token.isNoun()
                    || token.tag().equals("ADJ")
                    || token.tag().equals("DET")
                    || token.is(",")
                    || token.is("of")
                    || token.is("for");
            if (!title
                    || index.mentionAt(at) != null
                            && index.mentionAt(at).referent().isState()) {
                return false;
            }
        }
        return true;
    }

    private Referent stateAt(int at, Sentence sentence, boolean capitals) {
        EntityMention place = at > sentence.first() ? index.mentionAt(at) : null;
        if (place == null || place.kind() == Mention.Kind.DEMONYM) {
            return null;
        }
        if (place.referent().isState()) {
            return place.referent();
        }
        String state = capitals ? place.referent().capitalOf() : null;
        return state == null ? null : index.state(state);
    }

    private boolean travels(int first, int end) {
        for (int at = first; at < end; at++) {
            if (JOURNEY.contains(document.token(at).lower())
                    || JOURNEY.contains(document.token(at).lemma())) {
                return true;
            }
        }
        return false;
    }
}
