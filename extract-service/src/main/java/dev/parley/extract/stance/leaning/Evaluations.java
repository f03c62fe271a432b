package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;

/** Judgements: "the accord is an important step", "as a 'good start'", "the ban is not up for discussion". */
final class Evaluations {
    private static final int FARTHEST = 9;
    private static final Set<String> VIEWS = Markers.words("view");

    private static final Set<String> BETWEEN =
            Set.of("ADV", "DET", "ADJ", "PART", "PUNCT", "NOUN", "ADP", "CCONJ", "NUM");

    private final Markers markers;

    Evaluations(Markers markers) {
        this.markers = markers;
    }

    /** What a word of praise or blame is said of; null if it is said of nothing here. */
    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        int verb = copula(clause, hit.first());
        if (verb < clause.first) {
            return null;
        }
        boolean as = clause.document.token(verb).is("as");
        if (as || isView(clause, verb)) {
            Leaning view = view(clause, hit, verb);
            if (view != null || !as) {
                return view;
            }
        }
        VerbGroup group = clause.group(verb, hit.end());
        TokenRange subject = as ? TokenRange.orNull(clause.first, verb) : clause.subjectBefore(group.first());
        if (subject == null) {
            return null;
        }
        if (!as && isIt(clause, subject)) {
            return ofAction(clause, hit, group, subject);
        }
        boolean negated = group.negated()
                || clause.isNegated(verb, hit.first())
                || isNo(clause, verb, hit.first())
                || markers.has("falls-short", clause.document, verb, hit.first());
        TokenRange target = withGerund(clause, subject);
        TokenRange evidence = new TokenRange(target.first(), clause.end);
        if (hit.kind() == PredicateKind.RED_LINE) {
            return redLine(clause, hit, target, evidence);
        }
        boolean praises = hit.kind() == PredicateKind.PRAISES;
        return new Leaning(hit.predicate().id(), Leaning.polarity(praises != negated), null, target, evidence);
    }

    private static boolean isView(Clause clause, int at) {
        return clause.document.token(at).isVerb()
                && VIEWS.contains(clause.document.token(at).lemma());
    }

    /** "considers the levy unfair", "sees the pact as a threat": the actor's view of what stands between. */
    private static Leaning view(Clause clause, PredicateLexicon.Hit hit, int joint) {
        int verb = joint;
        while (verb > clause.first && verb > joint - 3 * FARTHEST && !isView(clause, verb)) {
            verb--;
        }
        if (!isView(clause, verb)) {
            return null;
        }
        VerbGroup group = clause.group(verb, verb + 1);
        int end = verb < joint ? joint : clause.phrases.fullEnd(verb + 1, hit.first());
        TokenRange target = TokenRange.orNull(verb + 1, Math.min(end, hit.first()));
        TokenRange subject = clause.subject(group);
        if (group.passive() && !group.infinitive()) {
            return viewed(clause, hit, group, joint);
        }
        if (target == null || group.infinitive()) {
            return null;
        }
        boolean negated = group.negated() || clause.isNegated(joint, hit.first());
        return new Leaning(
                "view",
                Leaning.polarity((hit.kind() == PredicateKind.PRAISES) != negated),
                subject,
                target,
                new TokenRange(subject == null ? group.first() : subject.first(), clause.end));
    }

    /** "was described as a disgrace by the union". */
    private static Leaning viewed(Clause clause, PredicateLexicon.Hit hit, VerbGroup group, int joint) {
        int by = hit.end();
        while (by < clause.end
                && by < hit.end() + 3 * FARTHEST
                && !clause.document.token(by).is("by")) {
            by++;
        }
        TokenRange agent = by + 1 < clause.end ? clause.subjects.after(by + 1, clause.end) : null;
        TokenRange subject = clause.subject(group);
        if (agent == null || subject == null) {
            return null;
        }
        boolean negated = group.negated() || clause.isNegated(joint, hit.first());
        return new Leaning(
                "agent-passive",
                Leaning.polarity((hit.kind() == PredicateKind.PRAISES) != negated),
                agent,
                subject,
                new TokenRange(subject.first(), agent.end()));
    }

    private static boolean isIt(Clause clause, TokenRange subject) {
        return subject.end() - subject.first() == 1
                && clause.document.token(subject.first()).is("it");
    }

    /** "it would be a mistake to reopen the line": what is judged follows; null if nothing does. */
    private static Leaning ofAction(Clause clause, PredicateLexicon.Hit hit, VerbGroup group, TokenRange subject) {
        Document document = clause.document;
        int next = hit.end();
        while (next < clause.end
                && (document.token(next).isNoun() || document.token(next).tag().equals("ADJ"))) {
            next++;
        }
        boolean leads = next < clause.end
                && (document.token(next).is("to") || document.token(next).is("for"));
        TokenRange action = leads ? clause.infinitive(next) : null;
        boolean conditional =
                clause.end < document.size() && document.token(clause.end).is("if");
        boolean blamed = conditional && !leads && hit.kind() == PredicateKind.BLAMES;
        if (blamed) {
            return ofCase(clause, hit, subject);
        }
        if (action == null && (conditional || leads)) {
            return null;
        }
        boolean negated = group.negated() || clause.isNegated(group.head(), hit.first());
        boolean favours = (hit.kind() == PredicateKind.PRAISES) != negated;
        TokenRange target = action == null ? subject : action;
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(favours),
                null,
                target,
                new TokenRange(subject.first(), Math.max(hit.end(), target.end())));
    }

    /** "it would be a mistake if the port were sold": what is judged stands behind "if" and is no condition. */
    private static Leaning ofCase(Clause clause, PredicateLexicon.Hit hit, TokenRange subject) {
        int end = clause.document.sentenceOf(clause.end).end() - 1;
        TokenRange judged = TokenRange.orNull(clause.end + 1, end);
        return judged == null
                ? null
                : new Leaning(
                        "blamed-case",
                        Leaning.polarity(clause.document.tokens().subList(judged.first(), judged.end()).stream()
                                .anyMatch(token -> Grammar.NEGATIONS.contains(token.lower()))),
                        null,
                        judged,
                        new TokenRange(subject.first(), end));
    }

    /** "cuts are a red line" refuses them, "our right to fish is a red line" holds it. */
    private Leaning redLine(Clause clause, PredicateLexicon.Hit hit, TokenRange target, TokenRange evidence) {
        boolean line = clause.document.token(hit.end() - 1).is("line");
        boolean held = !line || markers.has("asset", clause.document, target.first(), target.end());
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(held),
                null,
                target,
                evidence,
                List.of(),
                Stance.Strength.CATEGORICAL);
    }

    /** The copula or "as" before a word of judgement, or -1. */
    private static int copula(Clause clause, int word) {
        for (int at = word - 1; at >= clause.first && at > word - FARTHEST; at--) {
            Token token = clause.document.token(at);
            boolean copula = token.isVerb()
                    && (Grammar.isBe(token.lower())
                            || switch (token.lemma()) {
                                case "remain",
                                        "pose",
                                        "represent",
                                        "constitute",
                                        "become",
                                        "amount",
                                        "mark",
                                        "seem",
                                        "sound",
                                        "look",
                                        "make",
                                        "deserve" -> true;
                                default -> false;
                            });
            if (copula || token.is("as") || isView(clause, at)) {
                return at;
            }
            boolean between = (BETWEEN.contains(token.tag())
                            || NounPhrases.isPossessive(token)
                            || token.is("anything")
                            || token.is("nothing"))
                    && !Grammar.isComma(token);
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    /** "is no solution". */
    private static boolean isNo(Clause clause, int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = clause.document.token(at);
            if (token.is("no") || token.is("neither")) {
                return true;
            }
        }
        return false;
    }

    /** Takes in the "restarting" of "restarting talks would be a step". */
    static TokenRange withGerund(Clause clause, TokenRange subject) {
        Document document = clause.document;
        boolean gerund = subject.first() > clause.first && Grammar.isIng(document.token(subject.first() - 1));
        return gerund ? new TokenRange(subject.first() - 1, subject.end()) : subject;
    }
}
