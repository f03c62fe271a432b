package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;
import java.util.Locale;

/** The place and the agency of a dateline, "GENEVA, March 3 (Velmora Wire) -", where capitals tell nothing. */
final class DatelineNames {
    private final Document document;
    private final Gazetteer gazetteer;
    private final List<NameCandidate> found;

    DatelineNames(Document document, Lexicons lexicons, List<NameCandidate> found) {
        this.document = document;
        this.gazetteer = lexicons.gazetteer();
        this.found = found;
    }

    void scan(Sentence dateline) {
        int end = run(dateline.first(), dateline.end());
        if (end > dateline.first()) {
            found.add(place(dateline.first(), end));
        }
        for (int at = end; at + 1 < dateline.end(); at++) {
            if (document.token(at).is("(")) {
                int stop = run(at + 1, dateline.end());
                if (stop > at + 1) {
                    found.add(agency(at + 1, stop));
                }
                return;
            }
        }
    }

    /** Index after the capitalised words from a token on. */
    private int run(int first, int limit) {
        int at = first;
        while (at < limit && document.token(at).isWord() && document.token(at).isCapitalised()) {
            at++;
        }
        return at;
    }

    private NameCandidate place(int first, int end) {
        PhraseTrie.Match<Meaning> known = gazetteer.find(at -> written(first + at), end - first);
        if (known == null || known.end() != end - first) {
            return NameCandidate.of(first, end, Entity.Type.PLACE);
        }
        Meaning meaning = known.value();
        Meaning told = meaning.place() == null
                ? Meaning.name(meaning.entity())
                : new Meaning(meaning.entity(), Meaning.Form.DATELINE, meaning.place());
        return NameCandidate.known(first, end, told, null, Gender.UNKNOWN);
    }

    /** "Geneva" of "GENEVA". */
    private String written(int token) {
        String text = document.token(token).text();
        return text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT))
                ? text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT)
                : text;
    }

    private NameCandidate agency(int first, int end) {
        PhraseTrie.Match<Meaning> known = gazetteer.find(document, first, end);
        return known != null && known.end() == end
                ? NameCandidate.known(first, end, known.value(), null, Gender.UNKNOWN)
                : NameCandidate.organisation(first, end, OrganisationKind.MEDIA);
    }
}
