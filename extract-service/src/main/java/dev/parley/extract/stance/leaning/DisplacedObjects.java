package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Verbs whose object stands before them: "the toll was rejected by Chile", "the toll, which Chile rejects". */
final class DisplacedObjects {
    private static final int FARTHEST_AGENT = 7;
    private static final int LONGEST_PRONOUN = 1;

    private final Actors actors;

    DisplacedObjects(Actors actors) {
        this.actors = actors;
    }

    /** The leaning of a verb that backs or rejects what stands before it, or null. */
    Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        if (hit.gap() != null || hit.predicate().id().endsWith("-doing")) {
            return null;
        }
        VerbGroup group = clause.group(hit);
        if (group.infinitive() || group.form() == VerbForm.ING) {
            return null;
        }
        return group.form() == VerbForm.PAST && by(clause, hit.end()) > 0
                ? agent(clause, hit, group)
                : relative(clause, hit, group);
    }

    /** "was thrown out on Monday by the union", "opposed by the union". */
    private Leaning agent(Clause clause, PredicateLexicon.Hit hit, VerbGroup group) {
        int by = by(clause, hit.end());
        TokenRange agent = clause.subjects.after(by + 1, clause.end);
        TokenRange object = group.passive() ? subject(clause, group) : reduced(clause, group);
        if (agent == null || object == null || !actors.isActor(clause, agent) || group.modal() && !group.negated()) {
            return null;
        }
        return leaning("agent-passive", clause, hit, group, agent, object, agent.end());
    }

    /** The subject, with an infinitive in it too: "The request to drill off Lamu was turned down". */
    private static TokenRange subject(Clause clause, VerbGroup group) {
        TokenRange near = clause.subject(group);
        if (near != null || !Grammar.beginsNounPhrase(clause.document.token(clause.first))) {
            return near;
        }
        boolean infinitive = false;
        for (int at = clause.first; at < group.first(); at++) {
            infinitive |= clause.document.token(at).is("to");
            if (Grammar.isFinite(clause.document, at, clause.first)) {
                return null;
            }
        }
        return infinitive ? new TokenRange(clause.first, group.first()) : null;
    }

    /** The noun phrase behind which a participle stands without "be": "the toll, long opposed by". */
    private static TokenRange reduced(Clause clause, VerbGroup group) {
        int before = group.first() - 1;
        while (before > clause.first && clause.document.token(before).tag().equals("ADV")) {
            before--;
        }
        boolean stands = before >= clause.first
                && (clause.document.token(before).isNoun() || Grammar.isComma(clause.document.token(before)));
        boolean alone = group.first() == group.head()
                || clause.document.token(group.first()).tag().equals("ADV");
        int end = stands && Grammar.isComma(clause.document.token(before)) ? before : before + 1;
        return stands && alone ? clause.subjects.before(end, clause.first) : null;
    }

    /** Where "by" stands behind a passive, times and manners between; -1 if it does not. */
    private static int by(Clause clause, int from) {
        for (int at = from; at < clause.end && at < from + FARTHEST_AGENT; at++) {
            Token token = clause.document.token(at);
            if (token.is("by")) {
                return at;
            }
            boolean between = token.tag().equals("ADV")
                    || isTime(token)
                    || at > from
                            && Grammar.leadsTime(clause.document.token(at - 1).lower())
                    || Grammar.leadsTime(token.lower());
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    /** "which the union has fought for years", "an idea Chile has dismissed": nothing follows the verb that it could govern. */
    private Leaning relative(Clause clause, PredicateLexicon.Hit hit, VerbGroup group) {
        Document document = clause.document;
        if (group.passive() || governs(clause, hit.end()) || isDuration(clause, hit.end() - 1)) {
            return null;
        }
        TokenRange subject = clause.subject(group);
        if (subject == null || subject.first() <= clause.first) {
            return null;
        }
        int joint = subject.first() - 1;
        boolean relative = document.token(joint).is("which")
                || document.token(joint).is("that")
                        && clause.document
                                .token(Math.max(clause.first, joint - 1))
                                .isNoun();
        if (relative && actors.isActor(clause, subject)) {
            int end = joint > clause.first && Grammar.isComma(document.token(joint - 1)) ? joint - 1 : joint;
            TokenRange object = clause.subjects.before(end, clause.first);
            return object == null ? null : leaning("object-relative", clause, hit, group, subject, object, hit.end());
        }
        return Grammar.isComma(document.token(joint)) ? resumed(clause, hit, group, subject) : null;
    }

    /** "the merger, an idea Serbia has dismissed": the noun takes up what stands before the comma. */
    private Leaning resumed(Clause clause, PredicateLexicon.Hit hit, VerbGroup group, TokenRange subject) {
        Document document = clause.document;
        int second = subject.first() + 2;
        boolean resumes = document.token(subject.first()).tag().equals("DET")
                && subject.end() > second
                && document.token(subject.first() + 1).tag().equals("NOUN")
                && (document.token(second).tag().equals("PROPN")
                        || document.token(second).tag().equals("DET"));
        TokenRange actor = resumes ? new TokenRange(second, subject.end()) : null;
        TokenRange object = actor == null ? null : clause.subjects.before(subject.first() - 1, clause.first);
        return object == null ? null : leaning("object-relative", clause, hit, group, actor, object, hit.end());
    }

    /** "which Chile supports,": a verb that the tagger calls a noun, for nothing else can close the relative clause. */
    static boolean isVerbDespiteTag(Clause clause, int at) {
        Document document = clause.document;
        Token token = document.token(at);
        boolean closes = at + 1 >= clause.end
                || document.token(at + 1).isPunctuation()
                || document.token(at + 1).tag().equals("AUX");
        if (!token.tag().equals("NOUN") || !token.lower().endsWith("s") || !closes) {
            return false;
        }
        for (int before = at - 1; before > clause.first && before > at - FARTHEST_AGENT; before--) {
            Token word = document.token(before);
            if (word.is("which") || word.is("that") && word.tag().equals("PRON")) {
                return before < at - 1;
            }
            if (word.isVerb() || word.isPunctuation() && !word.is("'")) {
                return false;
            }
        }
        return false;
    }

    /** "fought for years": no phrase with "for". */
    private static boolean isDuration(Clause clause, int last) {
        return clause.document.token(last).is("for")
                && last + 1 < clause.end
                && isTime(clause.document.token(clause.phrases.baseEnd(last + 1, clause.end) - 1));
    }

    /** Whether the words behind a verb begin its object; a time does not. */
    private static boolean governs(Clause clause, int from) {
        if (from >= clause.end) {
            return false;
        }
        Token token = clause.document.token(from);
        if (token.isPunctuation() || token.isVerb() || token.tag().equals("AUX")) {
            return false;
        }
        if (token.tag().equals("ADP")
                || token.tag().equals("SCONJ")
                || token.tag().equals("ADV")) {
            return token.is("that") || token.is("to");
        }
        int end = clause.phrases.baseEnd(from, clause.end);
        return end <= from || !isTime(clause.document.token(end - 1));
    }

    private static boolean isTime(Token token) {
        return Grammar.isTimeWord(token.lower())
                || token.is("decade")
                || token.is("decades")
                || token.is("generations");
    }

    private static Leaning leaning(
            String rule,
            Clause clause,
            PredicateLexicon.Hit hit,
            VerbGroup group,
            TokenRange actor,
            TokenRange object,
            int end) {
        boolean favours = hit.kind() == PredicateKind.FAVOURS_OBJECT;
        boolean negated = group.negated() != clause.isDenied(object);
        boolean pointer = object.end() - object.first() == LONGEST_PRONOUN
                && Grammar.RELATIVES.contains(
                        clause.document.token(object.first()).lower());
        return pointer
                ? null
                : new Leaning(
                        rule,
                        Leaning.polarity(favours != negated),
                        actor,
                        object,
                        new TokenRange(object.first(), Math.max(end, group.end())));
    }
}
