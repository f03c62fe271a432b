package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
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
    private static final Set<String> STANDING = Set.of(
            "former", "ex", "acting", "interim", "outgoing", "incoming", "late", "caretaker", "then", "ousted", "ex-");

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

    /** Takes in "former" and the field before a role: "the acting culture minister". */
    RoleMention widened(Document document, RoleMention role, int limit) {
        int first = role.first();
        String name = role.role().name();
        if (role.end() - first == 1
                && TAKES_FIELD.contains(document.token(first).lower())
                && first > limit) {
            var field = document.token(first - 1);
            boolean noun = field.tag().equals("NOUN") && !STANDING.contains(field.lower()) && !field.isCapitalised();
            boolean capital = field.isCapitalised()
                    && document.token(first).isCapitalised()
                    && field.isNoun()
                    && field.text().length() > 3
                    && !field.text().equals(field.text().toUpperCase(Locale.ROOT));
            if (noun || capital && field.lower().matches("[a-z]+") && !name.equals("leader")) {
                first--;
                name = field.lower() + " " + name;
            }
        }
        boolean former = false;
        while (first > limit && STANDING.contains(document.token(first - 1).lower())) {
            first--;
            name = document.token(first).lower() + " " + name;
            former = true;
        }
        return new RoleMention(
                former || !name.equals(role.role().name())
                        ? new Role(
                                name,
                                former
                                                && !name.startsWith("acting")
                                                && !name.startsWith("interim")
                                                && !name.startsWith("outgoing")
                                                && !name.startsWith("caretaker")
                                        ? Role.SpeaksFor.SELF
                                        : role.role().speaksFor(),
                                role.role().gender())
                        : role.role(),
                first,
                role.end());
    }

    record RoleMention(Role role, int first, int end) {}
}
