package dev.parley.extract.stance.condition;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** What somebody wants first: "Serbia wants a written guarantee before it votes for the budget". */
public final class Prerequisites {
    private final PredicateLexicon predicates;
    private final Actors actors;

    public Prerequisites(PredicateLexicon predicates, Actors actors) {
        this.predicates = predicates;
        this.actors = actors;
    }

    /** What waits, on the condition of what is wanted; null if nothing does. */
    public Leaning read(Clause clause) {
        Document document = clause.document;
        int before = clause.first + 2;
        while (before < clause.end && !document.token(before).is("before")) {
            before++;
        }
        if (before + 1 >= clause.end) {
            return null;
        }
        for (int at = clause.first; at < before; at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, before)) {
                if (document.token(at).isVerb() && wants(hit)) {
                    return waiting(clause, hit, before);
                }
            }
        }
        return null;
    }

    private static boolean wants(PredicateLexicon.Hit hit) {
        return switch (String.join(" ", hit.predicate().words())) {
            case "want", "demand", "need", "seek", "insist on", "require", "request", "ask for" ->
                hit.kind() == PredicateKind.FAVOURS_OBJECT;
            default -> false;
        };
    }

    private Leaning waiting(Clause clause, PredicateLexicon.Hit hit, int before) {
        Document document = clause.document;
        VerbGroup group = clause.group(hit);
        TokenRange wanted = TokenRange.orNull(hit.end(), before);
        TokenRange subject = clause.subject(group);
        if (wanted == null
                || subject == null
                || group.negated()
                || group.infinitive()
                || !actors.isActor(clause, subject)) {
            return null;
        }
        int target = before + 1;
        boolean own = document.token(target).tag().equals("PRON") || Grammar.isIng(document.token(target));
        if (document.token(target).tag().equals("PRON")) {
            target++;
        }
        while (target < clause.end && isLed(document.token(target))) {
            target++;
        }
        return !own || target >= clause.end || !document.token(target).isVerb()
                ? null
                : new Leaning(
                        "prerequisite",
                        Stance.Polarity.CONDITIONAL,
                        subject,
                        new TokenRange(target, clause.end),
                        new TokenRange(subject.first(), clause.end),
                        List.of(wanted),
                        Stance.Strength.FIRM);
    }

    private static boolean isLed(Token token) {
        return Grammar.AUXILIARIES.contains(token.lower()) || token.tag().equals("ADV");
    }
}
