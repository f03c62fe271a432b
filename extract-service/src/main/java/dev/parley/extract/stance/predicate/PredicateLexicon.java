package dev.parley.extract.stance.predicate;

import dev.parley.contracts.Stance;
import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words and phrases that lean, as their data file lists them. */
public final class PredicateLexicon {
    /**
     * A predicate where it stands.
     *
     * @param end the index after its last word
     * @param denied whether "not" parts its words
     * @param gap what stands inside it, "put the plan on ice", or null
     */
    public record Hit(Predicate predicate, int first, int end, boolean denied, TokenRange gap) {
        public PredicateKind kind() {
            return predicate.kind();
        }
    }

    /** "remains wary of", "feels bound by": what goes with "be" goes with these. */
    private static final Set<String> LIKE_BE = Markers.words("copula");

    private static final String GAP = "…";
    private static final int WIDEST_GAP = 8;

    private final Map<String, Phrasebook> byFirstWord = new HashMap<>();

    private Phrasebook likeBe;

    private final Map<String, Stance.Basis> bases = new HashMap<>();

    public static PredicateLexicon standard() {
        PredicateLexicon lexicon = new PredicateLexicon();
        Map<String, List<Predicate>> byFirstWord = new HashMap<>();
        for (Table.Row row : Table.read("stance/predicates.tsv")) {
            PredicateKind kind = PredicateKind.of(row.get("kind"));
            lexicon.bases.put(row.get("id"), basis(row));
            for (String phrase : row.list("words")) {
                List<String> words = new ArrayList<>(List.of(phrase.split(" ")));
                int gap = words.indexOf(GAP);
                words.remove(GAP);
                byFirstWord
                        .computeIfAbsent(words.get(0), key -> new ArrayList<>())
                        .add(new Predicate(row.get("id"), words, gap, kind, basis(row), denied(row)));
            }
        }
        for (String file : List.of("stance/constructions.tsv", "stance/frames.tsv")) {
            Table.read(file).forEach(row -> lexicon.bases.put(row.get("id"), basis(row)));
        }
        byFirstWord.forEach((word, predicates) -> lexicon.byFirstWord.put(word, new Phrasebook(predicates)));
        lexicon.likeBe = new Phrasebook(byFirstWord.get("be").stream()
                .filter(predicate -> predicate.words().size() > 2)
                .toList());
        return lexicon;
    }

    /** What a rule is if the article says it in its own voice; a statement for rules that are no predicate. */
    public Stance.Basis basis(String rule) {
        return bases.getOrDefault(rule, Stance.Basis.STATEMENT);
    }

    private static Stance.Basis basis(Table.Row row) {
        String name = row.orNull("basis");
        return name == null
                ? Stance.Basis.STATEMENT
                : Stance.Basis.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Stance.Strength denied(Table.Row row) {
        String name = row.orNull("denied");
        return name == null ? null : Stance.Strength.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The predicates that begin at a token, the longer before the shorter. */
    public List<Hit> at(Document document, int first, int limit) {
        Token token = document.token(first);
        List<Hit> hits = new ArrayList<>(2);
        collect(byFirstWord.get(token.lower()), document, first, limit, hits);
        if (!token.lemma().equals(token.lower())) {
            collect(byFirstWord.get(token.lemma()), document, first, limit, hits);
        }
        if (token.isVerb() && LIKE_BE.contains(token.lemma())) {
            collect(likeBe, document, first, limit, hits);
        }
        return hits;
    }

    private static void collect(Phrasebook phrases, Document document, int first, int limit, List<Hit> hits) {
        if (phrases == null) {
            return;
        }
        for (Predicate predicate :
                phrases.before(document, first + 1, behindAdverbs(document, first + 1, limit), limit)) {
            int second = mayBeParted(predicate, document, first + 1, limit)
                    ? behindAdverbs(document, first + 1, limit)
                    : first + 1;
            if (predicate.gap() > 0) {
                Hit around = around(predicate, document, first, second, limit);
                if (around != null) {
                    hits.add(around);
                }
                continue;
            }
            int end = second + predicate.words().size() - 1;
            if (end <= limit && follows(predicate.words(), 1, document, second)) {
                hits.add(new Hit(predicate, first, end, isNegated(document, first + 1, second), null));
            }
        }
    }

    /** A phrase that stands round its object, "put the plan on ice", or closed, "be put on ice"; null if its words do not come. */
    private static Hit around(Predicate predicate, Document document, int first, int second, int limit) {
        List<String> words = predicate.words();
        int open = second + predicate.gap() - 1;
        if (open > limit || !follows(words.subList(0, predicate.gap()), 1, document, second)) {
            return null;
        }
        int rest = words.size() - predicate.gap();
        for (int close = open; close + rest <= limit && close <= open + WIDEST_GAP; close++) {
            if (follows(words, predicate.gap(), document, close)) {
                boolean negated = isNegated(document, first + 1, second);
                return new Hit(predicate, first, close + rest, negated, TokenRange.orNull(open, close));
            }
            if (Grammar.isComma(document.token(close))
                    || Grammar.MODALS.contains(document.token(close).lower())) {
                return null;
            }
        }
        return null;
    }

    /** "has yet to answer" is not "has to answer". */
    private static boolean mayBeParted(Predicate predicate, Document document, int second, int limit) {
        return predicate.words().size() > 1
                && !predicate.words().get(1).equals("to")
                && second < limit
                && !is(document.token(second), predicate.words().get(1));
    }

    /** "is not yet in favour of": adverbs may part the first word of a phrase from the second. */
    private static int behindAdverbs(Document document, int from, int limit) {
        int at = from;
        while (at < limit && at < from + 3 && isAdverb(document.token(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAdverb(Token token) {
        return switch (token.lower()) {
            case "not",
                    "n't",
                    "never",
                    "strongly",
                    "firmly",
                    "fully",
                    "also",
                    "still",
                    "yet",
                    "entirely",
                    "well",
                    "far",
                    "very",
                    "long",
                    "always" -> true;
            default -> token.tag().equals("ADV") && token.lower().endsWith("ly");
        };
    }

    private static boolean isNegated(Document document, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Grammar.NEGATIONS.contains(document.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(List<String> words, int from, Document document, int second) {
        for (int word = from; word < words.size(); word++) {
            if (!is(document.token(second + word - from), words.get(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Token token, String word) {
        return token.is(word) || word.equals(Phrasebook.standIn(token));
    }

    private PredicateLexicon() {}
}
