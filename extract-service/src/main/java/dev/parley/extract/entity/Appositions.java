package dev.parley.extract.entity;

import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Finds the office that an apposition gives a name: "the acting governor, Name", "Name, the group’s deputy director,". */
final class Appositions {
    private static final int LONGEST_APPOSITION = 12;
    private static final int LONGEST_FIELD = 6;
    private static final int LONGEST_ALIAS = 10;
    private static final Set<String> OF = EntityWords.standard().of("owner-preposition");
    private static final Set<String> BEFORE_ROLE = EntityWords.standard().of("before-role");

    private final Document document;
    private final EntityIndex index;
    private final RoleLexicon roles;

    Appositions(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.roles = index.lexicons().roles();
    }

    /** The office that stands before or behind a name, or null. */
    RoleMention of(EntityMention mention) {
        Sentence sentence = document.sentenceOf(mention.first());
        int begin = honorificBefore(mention.first(), sentence.first());
        if (begin - 1 > sentence.first() && document.token(begin - 1).is(",")) {
            RoleMention before = roleEndingBefore(begin - 1, sentence.first());
            // "Beside her Chilean counterpart, Name said": the comma ends an adverbial.
            boolean adverbial = before != null
                    && before.role().name().equals("counterpart")
                    && hasPreposition(sentence.first(), before.first());
            if (before != null && !adverbial) {
                return before;
            }
        }
        RoleMention alias = roleOfAlias(mention.first(), sentence.first());
        if (alias != null) {
            return alias;
        }
        RoleMention placed = roleBeforePlace(mention.first(), sentence.first());
        if (placed != null) {
            return placed;
        }
        if (mention.end() + 1 < sentence.end() && document.token(mention.end()).is(",")) {
            RoleMention doing = roleOfVerb(mention.end() + 1, sentence.end());
            if (doing != null) {
                return doing;
            }
            RoleMention after = roleAfter(mention.end() + 1, sentence.end());
            RoleMention held = after == null ? null : heldBesides(after, sentence.end());
            return held != null ? held : after;
        }
        return null;
    }

    /** "Their spokesman, who goes by the name Name" and "a commander, known as Name". */
    private RoleMention roleOfAlias(int name, int limit) {
        int at = name - 1;
        boolean called = at > limit
                && (document.token(at).is("name")
                        || document.token(at).is("as")
                        || document.token(at).is("alias"));
        while (called
                && at > limit
                && name - at < LONGEST_ALIAS
                && !document.token(at).is(",")) {
            at--;
        }
        return called && document.token(at).is(",") ? roles.before(document, at, limit) : null;
    }

    /** "Name, who chairs the board,". */
    private RoleMention roleOfVerb(int from, int end) {
        boolean relative = from + 2 < end && document.token(from).is("who");
        Role role = relative ? roles.ofVerb(document.token(from + 1)) : null;
        return role == null ? null : new RoleMention(role, from + 1, from + 2);
    }

    /** Where the honorifics right before a name begin; the name itself if there is none. */
    private int honorificBefore(int name, int limit) {
        int begin = name;
        for (int at = name - 1; at >= Math.max(limit, name - 3); at--) {
            var honorific = index.lexicons().names().honorific(document, at, begin);
            if (honorific != null
                    && honorific.end() == begin
                    && document.token(at).isCapitalised()) {
                begin = at;
            }
        }
        return begin;
    }

    private boolean hasPreposition(int first, int end) {
        for (int at = first; at < end; at++) {
            if (document.token(at).tag().equals("ADP")) {
                return true;
            }
        }
        return false;
    }

    /** "The acting governor, Name" and "the head of the union, Name". */
    private RoleMention roleEndingBefore(int end, int limit) {
        RoleMention direct = roles.before(document, end, limit);
        if (direct != null) {
            return direct;
        }
        EntityMention last = index.mentionAt(end - 1);
        if (last != null && last.first() - 1 > limit) {
            int of = last.first() - 1;
            while (of > limit && last.end() - of < 6 && isBetween(document.token(of))) {
                of--;
            }
            return OF.contains(document.token(of).lower()) ? roles.before(document, of, limit) : null;
        }
        return roleOfField(end, limit);
    }

    /** "The undersecretary for digital affairs, Name": what the office is for stands behind it. */
    private RoleMention roleOfField(int end, int limit) {
        int of = end - 1;
        while (of > limit && end - of < LONGEST_FIELD && isBetween(document.token(of))) {
            of--;
        }
        boolean linked = of < end - 1
                && (document.token(of).is("for") || document.token(of).is("of"));
        return linked ? roles.before(document, of, limit) : null;
    }

    /** "The ambassador to Oslo Ana Rojas". */
    private RoleMention roleBeforePlace(int nameFirst, int limit) {
        EntityMention place = nameFirst - 2 > limit ? index.mentionAt(nameFirst - 1) : null;
        if (place == null || place.referent().isPerson() || place.first() - 1 <= limit) {
            return null;
        }
        return OF.contains(document.token(place.first() - 1).lower())
                ? roles.before(document, place.first() - 1, limit)
                : null;
    }

    private static boolean isBetween(Token token) {
        return token.tag().equals("DET") || token.tag().equals("ADJ") || token.isNoun();
    }

    /** "Name, the group’s deputy director, ..." */
    private RoleMention roleAfter(int from, int end) {
        int limit = Math.min(end, from + LONGEST_APPOSITION);
        for (int at = from; at < limit; at++) {
            Token token = document.token(at);
            RoleMention role = roles.find(document, at, limit);
            if (role != null) {
                return isVerbal(token) && role.end() - at == 1 && !isNominal(at, from)
                        ? null
                        : roles.widened(document, role, from);
            }
            boolean passes = BEFORE_ROLE.contains(token.lower())
                    || index.mentionAt(at) != null
                            && !index.mentionAt(at).referent().isPerson()
                    || token.tag().equals("ADJ")
                    || token.tag().equals("NOUN")
                    || token.tag().equals("PROPN") && token.isCapitalised() && index.mentionAt(at) == null;
            if (!passes || !token.isWord() && !token.is("'s")) {
                return null;
            }
        }
        return null;
    }

    /** "A Peruvian diplomat who is the fund’s envoy": the office held, not the calling, says for whom somebody speaks. */
    private RoleMention heldBesides(RoleMention calling, int end) {
        int who = calling.end();
        boolean holds = who + 2 < end
                && document.token(who).is("who")
                && (document.token(who + 1).is("is") || document.token(who + 1).is("heads"));
        return holds ? roleAfter(who + 2, end) : null;
    }

    /** "The United Nations envoy", "the new head": no verb, whatever the tag. */
    private boolean isNominal(int at, int from) {
        return at > from
                && (index.mentionAt(at - 1) != null
                        || document.token(at - 1).tag().equals("DET")
                        || document.token(at - 1).tag().equals("ADJ"));
    }

    private static boolean isVerbal(Token token) {
        return token.tag().equals("VERB") || token.tag().equals("AUX");
    }
}
