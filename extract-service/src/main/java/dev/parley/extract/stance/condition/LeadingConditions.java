package dev.parley.extract.stance.condition;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;

/** Clauses that a condition opens in another order: "Only when it is safe will we return", "Before talks, Lima must first …". */
public final class LeadingConditions {
    private final Document document;
    private final PredicateLexicon predicates;
    private final Markers markers;

    public LeadingConditions(Document document, PredicateLexicon predicates, Markers markers) {
        this.document = document;
        this.predicates = predicates;
        this.markers = markers;
    }

    /** The leaning of a whole clause that such a condition opens, or null. */
    public Leaning read(Clause clause) {
        int first = firstWord(clause);
        if (first >= clause.end) {
            return null;
        }
        Token opening = document.token(first);
        if (opening.is("before")) {
            return mustFirst(clause, first);
        }
        if (opening.is("without") || opening.is("absent")) {
            return nothingWithout(clause, first);
        }
        boolean turned = opening.is("only") || opening.is("not");
        return turned && markers.at("inversion", document, first, clause.end) != null ? inverted(clause, first) : null;
    }

    private int firstWord(Clause clause) {
        int first = clause.first;
        while (first < clause.end && !document.token(first).isWord()) {
            first++;
        }
        return first;
    }

    /** "Not until he is free will Chad sign": the auxiliary stands before its subject. */
    private Leaning inverted(Clause clause, int first) {
        for (int at = first + 3; at + 2 < clause.end; at++) {
            Token token = document.token(at);
            boolean auxiliary = Grammar.MODALS.contains(token.lower()) || token.is("does") || token.is("do");
            int end = auxiliary && Grammar.beginsNounPhrase(document.token(at + 1))
                    ? clause.phrases.fullEnd(at + 1, clause.end)
                    : -1;
            if (end > at + 1 && end < clause.end && document.token(end).isVerb()) {
                boolean only = document.token(first).is("only");
                return new Leaning(
                        "inverted",
                        only ? Stance.Polarity.CONDITIONAL : Stance.Polarity.OPPOSE,
                        new TokenRange(at + 1, end),
                        new TokenRange(end, clause.end),
                        new TokenRange(first, clause.end),
                        List.of(new TokenRange(first, at)),
                        null);
            }
        }
        return null;
    }

    /** "Without a timetable, there will be no truce": the truce depends on the timetable. */
    private Leaning nothingWithout(Clause clause, int first) {
        for (int comma = first + 1; comma + 3 < clause.end; comma++) {
            // The comma may be left out before "there".
            boolean parts = Grammar.isComma(document.token(comma))
                    || comma > first + 1 && document.token(comma + 1).is("there");
            if (!parts) {
                continue;
            }
            boolean there = document.token(comma + 1).is("there");
            int no = comma + 2;
            while (there && no + 1 < clause.end && document.token(no).isVerb()) {
                no++;
            }
            int begin = no + 1;
            int end = there && no < clause.end && document.token(no).is("no")
                    ? clause.phrases.fullEnd(begin, clause.end)
                    : begin;
            return end <= begin
                    ? null
                    : new Leaning(
                            "nothing-without",
                            Stance.Polarity.CONDITIONAL,
                            null,
                            new TokenRange(begin, end),
                            new TokenRange(first, clause.end),
                            List.of(new TokenRange(first, Grammar.isComma(document.token(comma)) ? comma : comma + 1)),
                            Stance.Strength.FIRM);
        }
        return null;
    }

    /** "Before any talks can start, Lima must first withdraw": the talks depend on the withdrawal. */
    private Leaning mustFirst(Clause clause, int first) {
        for (int comma = first + 2; comma + 2 < clause.end; comma++) {
            if (!Grammar.isComma(document.token(comma))) {
                continue;
            }
            int begin = first + 1;
            int end = clause.phrases.fullEnd(begin, comma);
            boolean duty = false;
            for (int at = comma + 1; at < clause.end; at++) {
                duty |= predicates.at(document, at, clause.end).stream()
                        .anyMatch(hit -> hit.kind() == PredicateKind.DUTY);
            }
            return !duty || end <= begin
                    ? null
                    : new Leaning(
                            "must-first",
                            Stance.Polarity.CONDITIONAL,
                            null,
                            new TokenRange(begin, end),
                            new TokenRange(first, clause.end),
                            List.of(new TokenRange(comma + 1, clause.end)),
                            Stance.Strength.FIRM);
        }
        return null;
    }
}
