package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.PhraseTrie.Match;
import dev.parley.extract.text.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds states in forms that are no entry of the gazetteer: formal names, and capitals of datelines in a text. */
final class StateNames {
    private static final Set<String> FORMAL = EntityWords.standard().of("formal-state");

    private final Document document;
    private final Lexicons lexicons;
    private final List<NameCandidate> found;

    StateNames(Document document, Lexicons lexicons, List<NameCandidate> found) {
        this.document = document;
        this.lexicons = lexicons;
        this.found = found;
    }

    /** "LONDON: …" inside of a digest. */
    int dateline(int at, int end) {
        String text = document.token(at).text();
        boolean capitals = text.length() > 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && at + 1 < end
                && !document.token(at + 1).isWord();
        Match<Meaning> city = capitals
                ? lexicons.gazetteer().find(word -> text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT), 1)
                : null;
        if (city == null || city.value().place() == null) {
            return at;
        }
        Meaning told = new Meaning(city.value().entity(), Meaning.Form.DATELINE, city.value().place());
        found.add(NameCandidate.known(at, at + 1, told, null, Gender.UNKNOWN));
        return at + 1;
    }

    /** "The Government of the Republic of Peru" is the state by another name. */
    int formal(int at, int end) {
        if (lexicons.gazetteer().find(document, at, end) != null) {
            return at;
        }
        int name = at;
        while (name + 1 < end && FORMAL.contains(document.token(name).text())) {
            name++;
            while (name < end && (document.token(name).is("of") || document.token(name).is("the"))) {
                name++;
            }
        }
        Match<Meaning> state = name > at && name < end && document.token(name - 1).tag().equals("ADP")
                        || name > at + 1 && name < end && document.token(name - 1).is("the")
                ? lexicons.gazetteer().find(document, name, end)
                : null;
        boolean named = state != null
                && state.value().entity().type() == Entity.Type.STATE
                && state.value().form() == Meaning.Form.NAME;
        if (!named) {
            return at;
        }
        found.add(NameCandidate.known(at, state.end(), state.value(), null, Gender.UNKNOWN));
        return state.end();
    }
}
