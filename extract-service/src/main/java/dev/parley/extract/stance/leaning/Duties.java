package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;

/** What must be or ought to be: "the dam must be finished", "talks must be held as equals", "there should be a ban". */
public final class Duties {
    private static final Set<String> BETWEEN = Set.of("ADV", "AUX", "PART");

    private final PredicateLexicon predicates;
    private final Markers markers;
    private final Actors actors;

    public Duties(PredicateLexicon predicates, Markers markers, Actors actors) {
        this.actors = actors;
        this.predicates = predicates;
        this.markers = markers;
    }

    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        int verb = verb(clause, hit);
        TokenRange subject = clause.subjectBefore(behindModal(clause, hit.first()));
        if (verb < clause.end && isThere(clause, hit.first())) {
            return existence(clause, hit, verb);
        }
        boolean veiled = verb < clause.end
                && predicates.at(document, verb, clause.end).stream()
                        .anyMatch(inner -> inner.kind() == PredicateKind.VEILED_OBJECT);
        if (veiled
                || isVow(clause, hit, subject)
                || subject == null
                || verb >= clause.end
                || isAnaphoric(clause, subject)) {
            return null;
        }
        boolean negated = clause.isNegated(hit.first(), verb) != clause.isDenied(subject);
        boolean first = clause.says("first", hit.first() - 2, verb + 1)
                && (!actors.isActor(clause, subject) || clause.says("before", verb, clause.end));
        boolean event = markers.has("event", document, subject.first(), subject.end());
        boolean passive =
                document.token(verb - 1).is("be") || document.token(verb - 1).is("been");
        boolean copular = Grammar.isBe(document.token(verb).lower());
        boolean against = isAgainst(clause, verb) || document.token(verb - 1).is("be") && isAgainst(clause, verb - 1);
        TokenRange evidence = new TokenRange(subject.first(), clause.end);
        boolean manner = event && !negated && !against && (copular || isManner(clause, verb));
        if (first || manner) {
            TokenRange condition = first ? evidence : new TokenRange(hit.first(), clause.end);
            return new Leaning(
                    hit.predicate().id(),
                    Stance.Polarity.CONDITIONAL,
                    null,
                    subject,
                    evidence,
                    List.of(condition),
                    Stance.Strength.FIRM);
        }
        TokenRange object = clause.object(verb + 1);
        boolean ends = against && object == null || passive || copular || isState(document.token(verb));
        boolean acts = !ends && object == null && actors.isActor(clause, subject);
        TokenRange own = ends || object == null ? subject : object;
        TokenRange target = acts ? new TokenRange(verb, clause.end) : own;
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(against == negated),
                null,
                target,
                new TokenRange(subject.first(), Math.max(verb + 1, object == null ? clause.end : object.end())),
                List.of(),
                clause.isDenied(subject) ? Stance.Strength.CATEGORICAL : null);
    }

    /** "would first have to": the subject stands before the modal. */
    private static int behindModal(Clause clause, int duty) {
        int at = duty;
        while (at > clause.first
                && (clause.document.token(at - 1).tag().equals("ADV")
                        || Grammar.MODALS.contains(clause.document.token(at - 1).lower()))) {
            at--;
        }
        return at;
    }

    /** "it is time to nationalise the line", "it makes no sense to close it". */
    Leaning call(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange action = clause.infinitive(hit.end() - 1);
        action = action == null ? calledFor(clause, hit.end()) : action;
        return action == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Leaning.polarity((hit.kind() == PredicateKind.CALLS) != hit.denied()),
                        null,
                        action,
                        new TokenRange(hit.first(), action.end()));
    }

    /** "it is time for a new port", "it is time the port was rebuilt"; null if neither follows. */
    private static TokenRange calledFor(Clause clause, int from) {
        if (from + 1 >= clause.end) {
            return null;
        }
        Token next = clause.document.token(from);
        if (next.is("for") || next.is("of")) {
            return clause.object(from + 1);
        }
        for (int at = from + 1; at < clause.end; at++) {
            if (Grammar.isFinite(clause.document, at, from)) {
                return new TokenRange(next.is("that") ? from + 1 : from, clause.end);
            }
        }
        return null;
    }

    /** "could only be signed next year": possible under a limit. */
    public Leaning restricted(Clause clause) {
        for (int at = clause.first + 1; at + 3 < clause.end; at++) {
            boolean only = Grammar.MODALS.contains(clause.document.token(at).lower())
                    && clause.document.token(at + 1).is("only")
                    && clause.document.token(at + 2).is("be");
            boolean through = only
                    && at + 4 < clause.end
                    && (clause.document.token(at + 4).is("through")
                            || clause.document.token(at + 4).is("by"));
            TokenRange subject = only && !through ? markers.find("event", clause.document, clause.first, at) : null;
            if (subject != null) {
                return new Leaning(
                        "restricted",
                        Stance.Polarity.CONDITIONAL,
                        null,
                        subject,
                        clause.range(),
                        List.of(new TokenRange(at, clause.end)),
                        Stance.Strength.FIRM);
            }
        }
        return null;
    }

    private static int verb(Clause clause, PredicateLexicon.Hit hit) {
        int verb = hit.end();
        while (verb < clause.end
                && !clause.document.token(verb).tag().equals("VERB")
                && BETWEEN.contains(clause.document.token(verb).tag())) {
            verb++;
        }
        boolean found = verb < clause.end && clause.document.token(verb).isVerb();
        return found ? verb : hit.end();
    }

    /** "the road must stay open": what stays so is the subject. */
    private static boolean isState(Token verb) {
        return verb.is("stay") || verb.is("remain") || verb.is("become");
    }

    private static boolean isThere(Clause clause, int before) {
        return before > clause.first && clause.document.token(before - 1).is("there");
    }

    /** "there should be a ban on them", "there must be no fees". */
    private static Leaning existence(Clause clause, PredicateLexicon.Hit hit, int verb) {
        TokenRange object = clause.object(verb + 1);
        if (object == null) {
            return null;
        }
        boolean negated = clause.isNegated(hit.first(), verb + 1)
                || clause.document.token(object.first()).is("no");
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(!negated),
                null,
                object,
                new TokenRange(hit.first() - 1, object.end()));
    }

    /** "Those threats must end" goes on with what was said before and names no issue of its own. */
    private static boolean isAnaphoric(Clause clause, TokenRange subject) {
        Token first = clause.document.token(Math.max(clause.first, subject.first() - 1));
        return isAnaphoric(first) || isAnaphoric(clause.document.token(subject.first()));
    }

    private static boolean isAnaphoric(Token token) {
        return token.is("those") || token.is("these") || token.is("such");
    }

    /** "must be guided by", "must be held on equal terms", "must include": how, not whether. */
    private boolean isManner(Clause clause, int verb) {
        return markers.at("manner", clause.document, verb, clause.end) != null && verb + 1 < clause.end;
    }

    /** Whether the duty is to end or shun something. */
    private boolean isAgainst(Clause clause, int verb) {
        List<PredicateLexicon.Hit> hits = predicates.at(clause.document, verb, clause.end);
        for (PredicateLexicon.Hit hit : hits) {
            boolean longest = hit.end() == hits.get(0).end();
            if (longest && isAgainst(hit.kind())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgainst(PredicateKind kind) {
        return kind == PredicateKind.CEASES || kind == PredicateKind.OPPOSES_OBJECT || kind == PredicateKind.HARMS;
    }

    /** "We shall sign": what speakers say they will do is their will. */
    private static boolean isVow(Clause clause, PredicateLexicon.Hit hit, TokenRange subject) {
        boolean own = subject != null
                && (clause.document.token(subject.first()).is("we")
                        || clause.document.token(subject.first()).is("i"));
        return own && clause.document.token(hit.first()).is("shall");
    }
}
