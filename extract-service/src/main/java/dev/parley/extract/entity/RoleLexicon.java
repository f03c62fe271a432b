package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import dev.parley.extract.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Offices and occupations, and where their names begin and end in a text. */
final class RoleLexicon {
    private static final Set<String> TAKES_FIELD = Set.of(
            "minister",
            "secretary",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chief",
            "adviser",
            "advisor",
            "commander",
            "commissioner",
            "envoy",
            "director",
            "negotiator",
            "analyst",
            "leader",
            "correspondent",
            "editor",
            "expert",
            "official",
            "researcher",
            "representative",
            "boss",
            "activist");
    private static final Set<String> PASSED =
            Set.of("former", "ex", "late", "then", "ousted", "onetime", "one-time", "retired");
    private static final Set<String> PASSING = Set.of("acting", "interim", "outgoing", "incoming", "caretaker");

    private final PhraseTrie<Role> roles = new PhraseTrie<>();
    private final Map<String, Role> groups = new HashMap<>();

    static RoleLexicon standard() {
        RoleLexicon lexicon = new RoleLexicon();
        for (Table.Row row : Table.read("entity/roles.tsv")) {
            String gender = row.get("gender");
            lexicon.roles.add(
                    Words.of(row.get("role")),
                    new Role(
                            row.get("same"),
                            Role.SpeaksFor.of(row.get("class")),
                            gender.isEmpty() ? Gender.UNKNOWN : Gender.valueOf(gender.toUpperCase(Locale.ROOT))));
        }
        for (Table.Row row : Table.read("entity/group-nouns.tsv")) {
            lexicon.groups.putIfAbsent(
                    row.get("noun"), new Role(row.get("noun"), Role.SpeaksFor.of(row.get("class")), Gender.UNKNOWN));
        }
        return lexicon;
    }

    /** The longest role that begins at a token and ends by {@code end}, or null. */
    RoleMention find(Document document, int first, int end) {
        PhraseTrie.Match<Role> match = roles.longest(at -> document.token(at).lower(), first, end);
        return match == null ? null : new RoleMention(match.value(), match.first(), match.end());
    }

    /** The longest role whose last token is the one before {@code end}, with its field and standing, or null. */
    RoleMention before(Document document, int end, int limit) {
        RoleMention longest = null;
        for (int first = end - 1; first >= Math.max(limit, end - 5); first--) {
            RoleMention found = find(document, first, end);
            if (found != null && found.end() == end) {
                longest = found;
            }
        }
        return longest == null ? null : widened(document, longest, limit);
    }

    /** The unnamed or collective source that a noun means, or null. */
    Role group(String noun) {
        return groups.get(noun);
    }

    /** Takes in the field and the standing before a role: "the acting culture minister". */
    RoleMention widened(Document document, RoleMention role, int limit) {
        int first = role.first();
        Role widened = role.role();
        if (role.end() - first == 1 && first > limit && isField(document.token(first - 1), document.token(first))) {
            first--;
            widened = widened.of(document.token(first).lower());
        }
        while (first > limit && isStanding(document.token(first - 1))) {
            first--;
            widened = standing(document.token(first), widened);
        }
        return new RoleMention(widened, first, role.end());
    }

    /** Whether a word says since when or how long an office is held: "former", "acting". */
    boolean isStanding(Token word) {
        return PASSED.contains(word.lower()) || PASSING.contains(word.lower());
    }

    /** Who held an office once speaks for it no more. */
    Role standing(Token word, Role role) {
        return new Role(
                word.lower() + " " + role.name(),
                PASSED.contains(word.lower()) ? Role.SpeaksFor.SELF : role.speaksFor(),
                role.gender());
    }

    private boolean isField(Token field, Token role) {
        if (!TAKES_FIELD.contains(role.lower())
                || isStanding(field)
                || field.text().length() <= 3) {
            return false;
        }
        if (!field.isCapitalised()) {
            return field.tag().equals("NOUN");
        }
        return role.isCapitalised()
                && field.isNoun()
                && field.text().chars().allMatch(Character::isLetter)
                && !NameShape.isAcronym(field)
                && !role.is("leader");
    }

    record RoleMention(Role role, int first, int end) {}
}
