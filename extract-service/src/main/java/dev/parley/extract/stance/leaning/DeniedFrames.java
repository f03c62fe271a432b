package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** Clauses denied from outside: "There is no world in which we sell", "Under no circumstances will Malta join". */
final class DeniedFrames {
    private static final int FARTHEST = 7;

    private final Markers markers;

    DeniedFrames(Markers markers) {
        this.markers = markers;
    }

    /** The refusal of what the denied clause tells, or null. */
    Leaning read(Clause clause) {
        int first = clause.first;
        while (first < clause.end && !clause.document.token(first).isWord()) {
            first++;
        }
        if (first + 3 >= clause.end) {
            return null;
        }
        TokenRange fronted = markers.at("fronted-denial", clause.document, first, clause.end);
        if (fronted != null) {
            return inverted(clause, fronted);
        }
        return clause.document.token(first).is("there") ? world(clause, first) : null;
    }

    /** The auxiliary stands before its subject. */
    private static Leaning inverted(Clause clause, TokenRange fronted) {
        Document document = clause.document;
        int auxiliary = fronted.end();
        if (auxiliary + 2 >= clause.end || !isAuxiliary(document.token(auxiliary))) {
            return null;
        }
        int end = document.token(auxiliary + 1).tag().equals("PRON")
                ? auxiliary + 2
                : clause.phrases.fullEnd(auxiliary + 1, clause.end);
        int verb = behindAdverbs(clause, end);
        boolean stands =
                end > auxiliary + 1 && verb < clause.end && document.token(verb).isVerb();
        return stands ? refusal(clause, fronted.first(), new TokenRange(auxiliary + 1, end), verb) : null;
    }

    /** "no scenario in which we would sell the port". */
    private Leaning world(Clause clause, int there) {
        Document document = clause.document;
        boolean none = false;
        for (int at = there + 1; at + 2 < clause.end && at < there + FARTHEST; at++) {
            none |= document.token(at).is("no");
            boolean joint = none
                    && (document.token(at).tag().equals("ADP")
                                    && document.token(at + 1).is("which")
                            || document.token(at).is("where"));
            if (joint && markers.has("world", document, there, at)) {
                int subject = document.token(at).is("where") ? at + 1 : at + 2;
                return denied(clause, there, subject);
            }
        }
        return null;
    }

    private static Leaning denied(Clause clause, int there, int subject) {
        Document document = clause.document;
        int end = subject < clause.end && document.token(subject).tag().equals("PRON")
                ? subject + 1
                : clause.phrases.fullEnd(subject, clause.end);
        int verb = end;
        while (verb < clause.end
                && (isAuxiliary(document.token(verb))
                        || document.token(verb).tag().equals("ADV"))) {
            verb++;
        }
        boolean stands =
                end > subject && verb < clause.end && document.token(verb).isVerb();
        return stands ? refusal(clause, there, new TokenRange(subject, end), verb) : null;
    }

    private static Leaning refusal(Clause clause, int first, TokenRange actor, int verb) {
        return new Leaning(
                "denied-frame",
                Stance.Polarity.OPPOSE,
                actor,
                new TokenRange(verb, clause.end),
                new TokenRange(first, clause.end),
                List.of(),
                Stance.Strength.CATEGORICAL);
    }

    private static int behindAdverbs(Clause clause, int from) {
        int at = from;
        while (at < clause.end && clause.document.token(at).tag().equals("ADV")) {
            at++;
        }
        return at;
    }

    private static boolean isAuxiliary(Token token) {
        return Grammar.AUXILIARIES.contains(token.lower());
    }
}
