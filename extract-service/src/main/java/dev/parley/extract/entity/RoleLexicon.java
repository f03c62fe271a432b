package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import dev.parley.extract.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Offices and occupations, and where their names begin and end in a text. */
final class RoleLexicon {
    /** "A company spokesman" has the company for an owner, not for a field. */
    private static final PointingNouns BODIES = PointingNouns.standard();

    private final PhraseTrie<Role> roles = new PhraseTrie<>();
    private final Map<String, Role> groups = new HashMap<>();
    private final Map<String, Role> verbs = new HashMap<>();
    private final Set<String> fielded = new HashSet<>();
    private final Standings standings = Standings.standard();

    private final Gazetteer gazetteer;
    private int mostWords;

    private RoleLexicon(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static RoleLexicon standard(Gazetteer gazetteer) {
        RoleLexicon lexicon = new RoleLexicon(gazetteer);
        for (Table.Row row : Table.read("entity/roles.tsv")) {
            String gender = row.get("gender");
            if (row.get("field").equals("yes")) {
                lexicon.fielded.add(row.get("role"));
            }
            List<String> words = Words.of(row.get("role"));
            lexicon.mostWords = Math.max(lexicon.mostWords, words.size());
            lexicon.roles.add(
                    words,
                    new Role(
                            row.get("same"),
                            Role.SpeaksFor.of(row.get("class")),
                            gender.isEmpty() ? Gender.UNKNOWN : Gender.valueOf(gender.toUpperCase(Locale.ROOT))));
        }
        for (Table.Row row : Table.read("entity/group-nouns.tsv")) {
            lexicon.groups.putIfAbsent(
                    row.get("noun"), new Role(row.get("noun"), Role.SpeaksFor.of(row.get("class")), Gender.UNKNOWN));
        }
        for (Table.Row row : Table.read("entity/office-verbs.tsv")) {
            lexicon.verbs.put(
                    row.get("verb"), new Role(row.get("role"), Role.SpeaksFor.of(row.get("class")), Gender.UNKNOWN));
        }
        return lexicon;
    }

    /** The longest role that begins at a token and ends by {@code end}, or null. */
    RoleMention find(Document document, int first, int end) {
        PhraseTrie.Match<Role> match =
                roles.longest(at -> standings.bare(document.token(at).lower()), first, end);
        return match == null
                ? null
                : new RoleMention(
                        joined(document, match.value(), match.first(), match.end()), match.first(), match.end());
    }

    /** "Ex-judge", "prime minister-designate". */
    private Role joined(Document document, Role role, int first, int end) {
        Standings.Standing prefix = standings.prefix(document.token(first).lower());
        Standings.Standing suffix = standings.suffix(document.token(end - 1).lower());
        Role joined = suffix == null ? role : new Role(role.name() + suffix.name(), Role.SpeaksFor.SELF, role.gender());
        return prefix == null ? joined : standing(prefix, joined);
    }

    /** The longest role whose last token is the one before {@code end}, with its field and standing, or null. */
    RoleMention before(Document document, int end, int limit) {
        RoleMention longest = null;
        for (int first = end - 1; first >= Math.max(limit, end - mostWords); first--) {
            RoleMention found = find(document, first, end);
            if (found != null && found.end() == end) {
                longest = found;
            }
        }
        return longest == null ? null : widened(document, longest, limit);
    }

    /** Whether a word, whatever its capital, is a noun for people: "rebel" of "rebels". */
    boolean isCommonNoun(Token word) {
        return groups.containsKey(word.lower()) || groups.containsKey(word.lower() + "s");
    }

    /** The office of who does what a verb tells, "chairs" or "leads", or null. */
    Role ofVerb(Token verb) {
        return verbs.get(verb.lower());
    }

    /** The unnamed or collective source that a noun means, or null. */
    Role group(String noun) {
        return groups.get(noun);
    }

    /** Takes in the field and the standing before a role: "the acting culture minister". */
    RoleMention widened(Document document, RoleMention role, int limit) {
        int first = role.first();
        Role widened = role.role();
        boolean fieldless = role.end() - first == 1
                || fielded.contains(document.text(first, role.end()).toLowerCase(Locale.ROOT));
        if (fieldless && first > limit && isField(document, first - 1, document.token(first), role.end() - first > 1)) {
            first--;
            widened = widened.of(document.token(first).lower());
        }
        while (first > limit && isStanding(document.token(first - 1)) && !opensSentence(document, first - 1)) {
            first--;
            widened = standing(document.token(first), widened);
        }
        return new RoleMention(widened, first, role.end());
    }

    /** Whether a word says since when or how an office is held: "former", "acting", "deputy". */
    boolean isStanding(Token word) {
        return standings.before(word.lower()) != null;
    }

    /** Who held an office once, or is still to hold it, does not speak for it. */
    Role standing(Token word, Role role) {
        return standing(standings.before(word.lower()), role);
    }

    private static Role standing(Standings.Standing standing, Role role) {
        boolean own = standing.kind() == Standings.Kind.PASSED || standing.kind() == Standings.Kind.COMING;
        return new Role(
                standing.name() + " " + role.name(), own ? Role.SpeaksFor.SELF : role.speaksFor(), role.gender());
    }

    /** How somebody stands to an office. */
    Standings standings() {
        return standings;
    }

    /** "Then Mayor Osei spoke." */
    private static boolean opensSentence(Document document, int at) {
        return document.token(at).tag().equals("ADV") && document.sentenceOf(at).first() == at;
    }

    private boolean isField(Document document, int at, Token role, boolean phrase) {
        Token field = document.token(at);
        boolean known = fielded.contains(role.lower()) || phrase;
        if (!known
                || isStanding(field)
                || field.text().length() <= 3
                || !BODIES.organisations(field.lower()).isEmpty()
                || gazetteer.find(document, at, at + 1) != null) {
            return false;
        }
        if (!field.isCapitalised()) {
            return field.tag().equals("NOUN");
        }
        boolean opens = document.sentenceOf(at).first() == at && isCommonNoun(field);
        return (role.isCapitalised() || opens)
                && field.isNoun()
                && field.text().chars().allMatch(Character::isLetter)
                && !NameShape.isAcronym(field)
                && !role.is("leader");
    }

    record RoleMention(Role role, int first, int end) {}
}
