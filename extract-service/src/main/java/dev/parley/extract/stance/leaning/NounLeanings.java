package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;

/** Leanings that a noun carries: "no prospect of", "support for", "a condition for". */
public final class NounLeanings {
    private static final Set<String> MAKING = Set.of("make", "set", "demand", "name", "call", "declare");

    private final Actors actors;

    public NounLeanings(Actors actors) {
        this.actors = actors;
    }

    /** Whose "no objection" it is: the subject of "has" or "sees"; null if it is the speaker's. */
    private TokenRange owner(Clause clause, int noun) {
        for (int at = noun - 1; at > clause.first && at > noun - 5; at--) {
            if (clause.document.token(at).isVerb()) {
                TokenRange subject =
                        clause.subjectBefore(clause.group(at, at + 1).first());
                return subject != null && actors.isActor(clause, subject) ? subject : null;
            }
        }
        return null;
    }

    /** "there is no possibility of a second vote"; "no alternative" is the business of evaluation. */
    Leaning noRoom(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        if (document.token(hit.first()).is("nothing")) {
            return nothingTo(clause, hit);
        }
        int no = hit.first() - 1;
        while (no >= clause.first
                && no > hit.first() - 3
                && (document.token(no).tag().equals("ADJ") || NounPhrases.isQuotationMark(document.token(no)))) {
            no--;
        }
        if (no < clause.first || !document.token(no).is("no") || hit.end() >= clause.end) {
            return null;
        }
        if (document.token(hit.end() - 1).is("which")) {
            return ruledOut(clause, hit, new TokenRange(hit.end(), clause.end));
        }
        if (Grammar.isIng(document.token(hit.end()))) {
            return ruledOut(
                    clause,
                    hit,
                    new TokenRange(hit.end(), clause.object(hit.end()).end()));
        }
        int behind = NounPhrases.isQuotationMark(document.token(hit.end())) ? hit.end() + 1 : hit.end();
        if (behind >= clause.end) {
            return null;
        }
        Token joint = document.token(behind);
        boolean not = joint.is("not") && behind + 1 < clause.end;
        if (not) {
            TokenRange undone = clause.infinitive(behind + 1);
            return undone == null
                    ? null
                    : new Leaning(
                            hit.predicate().id(),
                            Stance.Polarity.SUPPORT,
                            owner(clause, hit.first()),
                            undone,
                            new TokenRange(clause.first, undone.end()));
        }
        boolean governed =
                joint.tag().equals("ADP") || joint.is("of") || joint.is("for") || joint.is("to") || joint.is("that");
        TokenRange target = governed ? clause.object(behind + 1) : null;
        target = target == null && joint.is("to") ? clause.infinitive(behind) : target;
        target = target == null && joint.is("why") ? TokenRange.orNull(behind + 1, clause.end) : target;
        return target == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.OPPOSE,
                        owner(clause, hit.first()),
                        target,
                        new TokenRange(clause.first, target.end()));
    }

    /** "no scenario in which we sign", "no business owning a club". */
    private Leaning ruledOut(Clause clause, PredicateLexicon.Hit hit, TokenRange target) {
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(clause.isNegated(target.first(), target.end())),
                owner(clause, hit.first()),
                target,
                new TokenRange(clause.first, target.end()));
    }

    /** "there is nothing to negotiate". */
    private Leaning nothingTo(Clause clause, PredicateLexicon.Hit hit) {
        return new Leaning(
                hit.predicate().id(),
                Stance.Polarity.OPPOSE,
                owner(clause, hit.first()),
                new TokenRange(hit.end() - 1, clause.end),
                clause.range());
    }

    Leaning noObjection(Clause clause, PredicateLexicon.Hit hit) {
        boolean no = clause.isNegated(hit.first() - 3, hit.first())
                || clause.document.token(hit.first()).is("nothing")
                || hit.first() > clause.first
                        && clause.document.token(hit.first() - 1).is("no");
        TokenRange target = no ? clause.object(hit.end()) : null;
        return target == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.SUPPORT,
                        owner(clause, hit.first()),
                        target,
                        new TokenRange(clause.first, target.end()));
    }

    /** "voiced support for the truce", "signalled readiness to resume talks", "Chilean attempts to reopen the treaty". */
    public Leaning held(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        if (hit.end() >= clause.end) {
            return null;
        }
        Token joint = document.token(hit.end());
        int begin = hit.first();
        while (begin > clause.first
                && (document.token(begin - 1).tag().equals("ADJ")
                        || document.token(begin - 1).tag().equals("DET")
                        || document.token(begin - 1).tag().equals("ADV"))) {
            begin--;
        }
        Token before = begin > clause.first ? document.token(begin - 1) : null;
        boolean definite = begin < hit.first() && document.token(begin).is("the");
        boolean governed = before == null && (!definite || isNounPhrase(clause))
                || before != null
                        && (before.isVerb() || before.is("'s") || NounPhrases.isPossessive(before) || before.isNoun());
        if (!governed || !isJoint(joint)) {
            return null;
        }
        TokenRange target = joint.is("to") ? clause.infinitive(hit.end()) : null;
        target = target == null ? clause.object(hit.end() + 1) : target;
        if (target == null) {
            return null;
        }
        target = upToVerb(document, target, joint.is("to"));
        boolean none = document.token(begin).is("no")
                || document.token(begin).is("little")
                || document.token(begin).is("zero");
        boolean negated = none
                || before != null
                        && before.isVerb()
                        && clause.group(begin - 1, begin).negated();
        boolean favours = (hit.kind() == PredicateKind.NOUN_FAVOURS)
                != (negated != isGivenUp(clause.document, begin, clause.first));
        int head = begin;
        while (head > clause.first && document.token(head - 1).isVerb()) {
            head--;
        }
        TokenRange actor = before == null
                ? null
                : before.isVerb()
                        ? clause.subjects.before(head, clause.first)
                        : clause.subjects.before(before.is("'s") ? begin - 1 : begin, clause.first);
        int evidenceFirst = actor == null ? head : actor.first();
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(favours),
                actor,
                target,
                new TokenRange(evidenceFirst, target.end()));
    }

    /** "the need for a port": the whole of what somebody stressed. */
    private static boolean isNounPhrase(Clause clause) {
        for (int at = clause.first; at < clause.end; at++) {
            if (Grammar.isFinite(clause.document, at, clause.first)) {
                return false;
            }
        }
        return true;
    }

    /** "has dropped its objections": the verb right before ends what the noun says. */
    static boolean isGivenUp(Document document, int noun, int from) {
        for (int at = noun - 1; at >= from && at > noun - 4; at--) {
            Token token = document.token(at);
            if (token.isVerb()) {
                return switch (token.lemma()) {
                    case "drop",
                            "withdraw",
                            "abandon",
                            "lift",
                            "retract",
                            "shed",
                            "end",
                            "overcome",
                            "reverse",
                            "lose",
                            "waive",
                            "renounce",
                            "remove" -> true;
                    default -> false;
                };
            }
        }
        return false;
    }

    /** "rejection of the ruling surprised nobody": what is rejected ends before the verb. */
    private static TokenRange upToVerb(Document document, TokenRange target, boolean action) {
        for (int at = target.first() + 1; !action && at < target.end(); at++) {
            Token token = document.token(at);
            boolean finite = token.isVerb()
                    && Grammar.isFinite(document, at, target.first())
                    && !Grammar.looksReduced(document, at, target.end());
            boolean relative = document.token(at - 1).tag().equals("PRON")
                    || document.token(at - 1).is("that");
            if (finite && !relative) {
                return new TokenRange(target.first(), at);
            }
        }
        return target;
    }

    private static boolean isJoint(Token token) {
        return switch (token.lower()) {
            case "to", "for", "in", "of", "about", "over", "on", "against", "towards", "toward", "with" -> true;
            default -> false;
        };
    }

    /** "made the release a precondition for a truce": what stands between is the condition. */
    private static Leaning made(Clause clause, PredicateLexicon.Hit hit, int verb, TokenRange target) {
        int end = hit.first();
        while (end > verb + 1 && !clause.document.token(end - 1).isNoun()) {
            end--;
        }
        TokenRange named = TokenRange.orNull(verb + 1, end);
        TokenRange actor = clause.subject(clause.group(verb, verb + 1));
        return named == null
                ? null
                : new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.CONDITIONAL,
                        actor,
                        target,
                        new TokenRange(actor == null ? verb : actor.first(), target.end()),
                        List.of(named),
                        Stance.Strength.FIRM);
    }

    /** "limiting missiles is a condition for talks", "preconditions for cooperation". */
    Leaning condition(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        if (hit.end() >= clause.end
                || !(document.token(hit.end()).is("for")
                        || document.token(hit.end()).is("of")
                        || document.token(hit.end()).is("to"))) {
            return null;
        }
        TokenRange target = clause.object(hit.end() + 1);
        if (target == null) {
            return null;
        }
        for (int at = hit.first() - 1; at > clause.first; at--) {
            if (document.token(at).isVerb()
                    && MAKING.contains(document.token(at).lemma())) {
                return made(clause, hit, at, target);
            }
            boolean copula = Grammar.isBe(document.token(at).lower())
                    || document.token(at).lemma().equals("remain");
            if (copula && document.token(at).isVerb()) {
                TokenRange named = TokenRange.orNull(clause.first, at);
                return new Leaning(
                        hit.predicate().id(),
                        Stance.Polarity.CONDITIONAL,
                        null,
                        target,
                        new TokenRange(clause.first, target.end()),
                        List.of(named),
                        Stance.Strength.FIRM);
            }
        }
        return new Leaning(
                hit.predicate().id(),
                Stance.Polarity.CONDITIONAL,
                null,
                target,
                new TokenRange(clause.first, target.end()),
                List.of(),
                Stance.Strength.FIRM);
    }
}
