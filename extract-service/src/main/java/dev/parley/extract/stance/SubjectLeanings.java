package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.regex.Pattern;

/** Leanings whose target is the subject: what must be, would help or harm, could happen, is right or wrong. */
final class SubjectLeanings {
    /** Names of activities, which a capital at the head of a sentence makes look like names. */
    private static final Pattern ACTIVITY = Pattern.compile("\\p{L}{3,20}(ment|tion|sion|ing|ance|ence|ness|ism)s?");

    private final PredicateLexicon predicates;
    private final Markers markers;

    SubjectLeanings(PredicateLexicon predicates, Markers markers) {
        this.predicates = predicates;
        this.markers = markers;
    }

    /** "the dam must be finished", "any talks must be guided by dignity", "Israel must withdraw". */
    Leaning duty(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        int verb = hit.end();
        while (verb < clause.end
                && !document.token(verb).tag().equals("VERB")
                && document.token(verb).tag().matches("ADV|AUX|PART")) {
            verb++;
        }
        if (verb >= clause.end || !document.token(verb).isVerb()) {
            verb = hit.end();
        }
        TokenRange subject = clause.subjectBefore(hit.first());
        if (subject == null || verb >= clause.end || isAnaphoric(document.token(subject.first()))) {
            return null;
        }
        boolean negated = clause.isNegated(hit.first(), verb);
        boolean first = markers.has("first", document, hit.first(), Math.min(clause.end, hit.end() + 2))
                && sayFirst(clause, hit.first(), verb);
        boolean event = markers.has("event", document, subject.first(), subject.end());
        TokenRange phrase = new TokenRange(hit.first(), clause.end);
        TokenRange evidence = new TokenRange(subject.first(), clause.end);
        if (first || event && !negated && !ceases(clause, verb)) {
            TokenRange condition = first ? evidence : phrase;
            return new Leaning(
                    hit.predicate().id(),
                    Stance.Polarity.CONDITIONAL,
                    null,
                    subject,
                    evidence,
                    List.of(condition),
                    Stance.Strength.FIRM);
        }
        boolean against = ceases(clause, verb)
                || opposes(clause, verb)
                || document.token(verb - 1).is("be") && ceases(clause, verb - 1);
        TokenRange object = clause.object(verb + 1);
        boolean passive =
                document.token(verb - 1).is("be") || document.token(verb - 1).is("been");
        boolean copular = Grammar.isBe(document.token(verb).lower());
        boolean ends = ceases(clause, verb) && object == null || passive || copular;
        TokenRange target = ends || object == null ? subject : object;
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(against == negated),
                null,
                target,
                new TokenRange(subject.first(), Math.max(verb + 1, object == null ? clause.end : object.end())),
                List.of(),
                null);
    }

    /** "Those threats must end" goes on with what was said before and names no issue of its own. */
    private static boolean isAnaphoric(Token token) {
        return token.is("those") || token.is("these") || token.is("such");
    }

    /** "could only be signed next year": possible under a limit. */
    Leaning restricted(Clause clause) {
        for (int at = clause.first + 1; at + 3 < clause.end; at++) {
            boolean only = Grammar.MODALS.contains(clause.document.token(at).lower())
                    && clause.document.token(at + 1).is("only")
                    && clause.document.token(at + 2).is("be");
            boolean through = only
                    && at + 4 < clause.end
                    && (clause.document.token(at + 4).is("through")
                            || clause.document.token(at + 4).is("by"));
            TokenRange subject = only && !through ? event(clause, at) : null;
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

    private TokenRange event(Clause clause, int before) {
        for (int at = clause.first; at < before; at++) {
            TokenRange event = markers.at("event", clause.document, at, before);
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    private static boolean sayFirst(Clause clause, int from, int to) {
        for (int at = Math.max(clause.first, from - 2); at <= to && at < clause.end; at++) {
            if (clause.document.token(at).is("first")) {
                return true;
            }
        }
        return false;
    }

    private boolean ceases(Clause clause, int verb) {
        return is(clause, verb, PredicateKind.CEASES);
    }

    private boolean opposes(Clause clause, int verb) {
        return is(clause, verb, PredicateKind.OPPOSES_OBJECT);
    }

    private boolean is(Clause clause, int verb, PredicateKind kind) {
        for (PredicateLexicon.Hit hit : predicates.at(clause.document, verb, clause.end)) {
            if (hit.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** "easing sanctions would help", "any raid would prompt reprisals". */
    Leaning effect(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit.first(), hit.end());
        TokenRange subject = clause.subjectBefore(group.first());
        TokenRange object = clause.object(hit.end());
        if (subject == null || group.infinitive() || group.passive() || object == null || isActor(clause, subject)) {
            return null;
        }
        TokenRange evidence = new TokenRange(subject.first(), object.end());
        boolean helps = hit.kind() == PredicateKind.BENEFITS;
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(helps != group.negated()),
                null,
                withGerund(clause, subject),
                evidence,
                List.of(),
                null);
    }

    /** What an attack is threatened to be answered with, or null. */
    Leaning retaliation(Clause clause, Leaning harm) {
        for (int at = harm.target().end(); at < harm.evidence().end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(clause.document, at, clause.end)) {
                boolean noun = clause.document.token(at).isNoun() && hit.kind() == PredicateKind.RETALIATES;
                if (noun
                        && markers.has(
                                "attack",
                                clause.document,
                                harm.target().first(),
                                harm.target().end())) {
                    return new Leaning(
                            "retaliation",
                            Stance.Polarity.CONDITIONAL,
                            null,
                            new TokenRange(at, harm.evidence().end()),
                            harm.evidence(),
                            List.of(harm.target()),
                            Stance.Strength.FIRM);
                }
            }
        }
        return null;
    }

    /** "talks could resume next week", "talks cannot go on in winter". */
    Leaning occurrence(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit.first(), hit.end());
        TokenRange subject = clause.subjectBefore(group.first());
        if (subject == null || group.infinitive()) {
            return null;
        }
        boolean event = markers.has("event", clause.document, subject.first(), subject.end());
        if (!event && (!isPromised(clause, group) || isActor(clause, subject))) {
            return null;
        }
        boolean no = clause.document.token(subject.first()).is("no");
        int end = clause.end;
        TokenRange target = new TokenRange(subject.first(), group.negated() ? end : subject.end());
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(!group.negated() && !no),
                null,
                target,
                new TokenRange(subject.first(), end),
                List.of(),
                null);
    }

    /** "will continue", "shall go ahead": the speaker vouches for it. */
    private static boolean isPromised(Clause clause, VerbGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            String lower = clause.document.token(at).lower();
            if (lower.equals("will") || lower.equals("shall") || lower.equals("'ll")) {
                return true;
            }
        }
        return false;
    }

    /** "the accord is an important step", "as a 'good beginning'". */
    Leaning evaluation(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        int verb = hit.first() - 1;
        boolean as = false;
        while (verb >= clause.first && verb > hit.first() - 9) {
            Token token = document.token(verb);
            as = token.is("as");
            boolean copula = Grammar.isBe(token.lower()) && token.isVerb()
                    || switch (token.lemma()) {
                        case "remain", "pose", "represent", "constitute", "become", "amount" -> token.isVerb();
                        default -> false;
                    };
            if (copula || as) {
                break;
            }
            boolean between = token.tag().matches("ADV|DET|ADJ|PART|PUNCT|NOUN|ADP|CCONJ") && !Grammar.isComma(token);
            if (!between) {
                return null;
            }
            verb--;
        }
        if (verb < clause.first || verb <= hit.first() - 9) {
            return null;
        }
        VerbGroup group = clause.group(verb, hit.end());
        TokenRange subject = as ? TokenRange.orNull(clause.first, verb) : clause.subjectBefore(group.first());
        if (subject == null || subject.end() <= subject.first()) {
            return null;
        }
        boolean negated = group.negated() || clause.isNegated(verb, hit.first());
        boolean praises = hit.kind() == PredicateKind.PRAISES;
        TokenRange target = withGerund(clause, subject);
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(praises != negated),
                null,
                target,
                new TokenRange(target.first(), clause.end),
                List.of(),
                null);
    }

    /** "the file can only be resolved through negotiations". */
    Leaning onlyThrough(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange target = clause.object(hit.end());
        boolean only = clause.range().first() < hit.first() && says(clause, "only", hit.first() - 4, hit.first());
        return target == null || !only
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.SUPPORT,
                        null,
                        target,
                        new TokenRange(clause.first, target.end()),
                        List.of(),
                        null);
    }

    /** "our missiles will never be a subject of talks": the will of the speaker about a thing. */
    Leaning refusal(Clause clause) {
        Document document = clause.document;
        for (int at = clause.first; at < clause.end; at++) {
            boolean modal = Grammar.MODALS.contains(document.token(at).lower())
                    && document.token(at).isVerb();
            boolean negated = Grammar.NEGATIONS.contains(document.token(at).lower());
            if (!negated && !modal) {
                continue;
            }
            int last = Math.min(clause.end, at + 4);
            boolean refuses = negated && (verbAround(clause, at)) || modal && clause.isNegated(at, last);
            TokenRange subject = refuses ? clause.subjectBefore(at) : null;
            if (subject != null && !isActor(clause, subject)) {
                return new Leaning(
                        "refusal",
                        Stance.Polarity.OPPOSE,
                        null,
                        new TokenRange(subject.first(), clause.end),
                        new TokenRange(subject.first(), clause.end),
                        List.of(),
                        null);
            }
        }
        return null;
    }

    private static boolean verbAround(Clause clause, int negation) {
        Token before = negation > clause.first ? clause.document.token(negation - 1) : null;
        Token after = negation + 1 < clause.end ? clause.document.token(negation + 1) : null;
        return before != null && Grammar.MODALS.contains(before.lower())
                || before != null
                        && Grammar.isBe(before.lower())
                        && after != null
                        && (after.is("negotiable") || after.is("acceptable"));
    }

    private static boolean says(Clause clause, String word, int from, int to) {
        for (int at = Math.max(clause.first, from); at < to; at++) {
            if (clause.document.token(at).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Takes in the "restarting" of "restarting talks would be a step". */
    private static TokenRange withGerund(Clause clause, TokenRange subject) {
        boolean gerund = subject.first() > clause.first && Grammar.isIng(clause.document.token(subject.first() - 1));
        return gerund ? new TokenRange(subject.first() - 1, subject.end()) : subject;
    }

    /** Whether a subject can have a will: a name, a pronoun, people. */
    boolean isActor(Clause clause, TokenRange subject) {
        Document document = clause.document;
        if (markers.has("event", document, subject.first(), subject.end())
                || markers.has("attack", document, subject.first(), subject.end())) {
            return false;
        }
        Token last = document.token(
                clause.phrases.baseEnd(subject.first(), subject.end()) - 1 < subject.first()
                        ? subject.first()
                        : clause.phrases.baseEnd(subject.first(), subject.end()) - 1);
        boolean activity = subject.end() - subject.first() == 1
                && ACTIVITY.matcher(last.lower()).matches();
        if (activity) {
            return false;
        }
        if (last.tag().equals("PRON")) {
            return !last.is("this") && !last.is("that") && !last.is("which") && !last.is("there") && !last.is("what");
        }
        return last.tag().equals("PROPN")
                || switch (last.lemma()) {
                    case "government",
                            "minister",
                            "president",
                            "country",
                            "official",
                            "union",
                            "member",
                            "company",
                            "army",
                            "ministry",
                            "people",
                            "worker",
                            "party",
                            "leader",
                            "government's",
                            "state",
                            "nation",
                            "side",
                            "delegation",
                            "council",
                            "board",
                            "bank",
                            "airline",
                            "owner",
                            "troop",
                            "military",
                            "parliament",
                            "administration",
                            "cabinet",
                            "team",
                            "diplomat",
                            "employer",
                            "farmer",
                            "group" -> true;
                    default -> false;
                };
    }
}
