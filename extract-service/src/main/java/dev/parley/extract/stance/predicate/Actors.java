package dev.parley.extract.stance.predicate;

import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells those who can want something from things and events. */
public final class Actors {
    /** Names of activities, which a capital at the head of a sentence makes look like names. */
    private static final Pattern ACTIVITY = Pattern.compile("\\p{L}{3,20}(ment|tion|sion|ing|ance|ence|ness|ism)s?");

    private static final Set<String> NOUNS = words(null);
    private static final Set<String> OFFICES = words("office");
    private static final Set<String> BUSINESSES = words("business");
    private static final Set<String> PEOPLE = people();

    private final Markers markers;

    public Actors(Markers markers) {
        this.markers = markers;
    }

    /** Whether the last word of a role is an office: "trade minister". */
    public boolean isOffice(String role) {
        return OFFICES.contains(role.substring(role.lastIndexOf(' ') + 1));
    }

    /** Whether a noun is one of people who have a body to speak for them: "teacher", "miner". */
    boolean isPeople(Token noun) {
        return PEOPLE.contains(noun.lemma());
    }

    /** Whether a noun is one of a firm: "airline". */
    public boolean isBusiness(Token noun) {
        return BUSINESSES.contains(noun.lemma());
    }

    /** Whether a noun is one of somebody: "minister", "union". */
    public boolean isNoun(Token noun) {
        return NOUNS.contains(noun.lemma());
    }

    /** Whether a subject can have a will: a name, a pronoun, people, their bodies. */
    public boolean isActor(Clause clause, TokenRange subject) {
        Document document = clause.document;
        if (markers.has("event", document, subject.first(), subject.end())
                || markers.has("attack", document, subject.first(), subject.end())) {
            return false;
        }
        int end = clause.phrases.baseEnd(subject.first(), subject.end());
        // "the dockers' union": whose it is comes before what it is.
        while (end > subject.first()
                && end + 1 < subject.end()
                && (document.token(end).is("'") || document.token(end).is("’"))
                && document.token(end - 1).isNoun()) {
            end = Math.max(end + 1, clause.phrases.baseEnd(end + 1, subject.end()));
        }
        Token head = document.token(Math.max(end - 1, subject.first()));
        boolean activity = subject.end() - subject.first() == 1
                && ACTIVITY.matcher(head.lower()).matches();
        if (activity) {
            return false;
        }
        if (head.tag().equals("PRON")) {
            return switch (head.lower()) {
                case "this", "that", "these", "those", "which", "there", "what" -> false;
                default -> true;
            };
        }
        boolean name = head.isCapitalised()
                && head.index() > document.sentenceOf(head.index()).first();
        return head.tag().equals("PROPN") || name || isNoun(head);
    }

    private static Set<String> people() {
        Set<String> people = new HashSet<>(words("people"));
        people.addAll(words("trade"));
        return Set.copyOf(people);
    }

    /** The words of one row, or of all rows if none is named. */
    private static Set<String> words(String id) {
        Set<String> words = new HashSet<>();
        for (Table.Row row : Table.read("stance/actors.tsv")) {
            if (id == null || row.get("id").equals(id)) {
                words.addAll(row.list("words"));
            }
        }
        return Set.copyOf(words);
    }
}
