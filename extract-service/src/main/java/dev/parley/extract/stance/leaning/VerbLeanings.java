package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
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

/** Leanings whose target follows the verb: what its subject backs, rejects, plans, asks of others. */
final class VerbLeanings {
    /** What may stand before an order. */
    private static final Set<String> LEAD_TAGS = Set.of("ADV", "CCONJ", "INTJ");

    private static final Set<String> LEAD_WORDS = Set.of("first", "second", "please");

    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter", "then", "end");
    private static final Set<String> SILENCES = Markers.words("silence");

    private final PredicateLexicon predicates;

    VerbLeanings(PredicateLexicon predicates) {
        this.predicates = predicates;
    }

    Leaning onObject(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        if (group.passive() && !group.infinitive()) {
            return undergone(clause, hit, group);
        }
        if (group.infinitive()
                || group.form() == VerbForm.ING
                        && group.isBareParticiple(clause.document)
                        && !participial(clause, group)) {
            return null;
        }
        TokenRange cleft = clefted(clause, group);
        TokenRange target = cleft == null ? object(clause, hit) : cleft;
        boolean doing = hit.predicate().id().endsWith("-doing");
        target = target == null && !doing ? clause.bareNoun(hit.end()) : target;
        // Who does not ask for a thing, or cannot agree on it, need not be against it.
        boolean affirmed = hit.predicate().id().endsWith("-affirmed");
        if (isDone(clause, hit, group) || affirmed && group.negated()) {
            return null;
        }
        if (target == null || isGerundSubject(clause, group, target)) {
            return null;
        }
        boolean nothing = clause.document.token(target.first()).is("nothing");
        boolean favours = hit.kind() == PredicateKind.FAVOURS_OBJECT != nothing;
        if (isNeither(clause, group, hit)) {
            return Indecision.neutral(clause, hit, group, target).strongAs(Stance.Strength.FIRM);
        }
        Stance.Strength floor = group.negated() && !favours && !isVowed(clause, group)
                ? hit.predicate().denied()
                : null;
        Leaning leaning = leaning(clause, hit, group, favours != group.negated(), target, floor)
                .asAct(!group.negated() && isWill(clause, group));
        return cleft == null ? leaning : ofSpeaker(clause, leaning);
    }

    private static TokenRange object(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange object = hit.gap() == null ? clause.object(hit.end()) : hit.gap();
        return object != null && isWhen(clause, hit, object) ? null : object;
    }

    /** "walked out on Friday": the preposition is that of the day. */
    private static boolean isWhen(Clause clause, PredicateLexicon.Hit hit, TokenRange object) {
        Token last = clause.document.token(hit.end() - 1);
        boolean preposition = last.is("on") || last.is("for") || last.is("in");
        return preposition
                && Grammar.isTimeWord(clause.document.token(object.first()).lower());
    }

    /** "What the villages need is time": who says so wants it for them. */
    private static Leaning ofSpeaker(Clause clause, Leaning leaning) {
        boolean needs = clause.says("need", clause.first, leaning.target().first())
                || clause.says("needs", clause.first, leaning.target().first());
        return needs
                ? new Leaning(
                        leaning.rule(),
                        leaning.polarity(),
                        null,
                        leaning.target(),
                        leaning.evidence(),
                        leaning.conditions(),
                        leaning.floor())
                : leaning;
    }

    /** "will", "would", "shall": the verb tells what its subject is going to do. */
    static boolean isWill(Clause clause, VerbGroup group) {
        for (int at = group.first(); at < group.head(); at++) {
            switch (clause.document.token(at).lower()) {
                case "will", "would", "wo", "'ll", "shall", "going", "could", "can", "ca", "cannot", "may", "might" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "will never give up": as strong as its words, unlike "has never objected". */
    private static boolean isVowed(Clause clause, VerbGroup group) {
        boolean vowed =
                clause.says("never", group.first(), group.head()) || !clause.says("would", group.first(), group.head());
        return vowed && isWill(clause, group) && clause.isNegated(group.first(), group.head());
    }

    /** "had frozen its duty", "cut its fees", "did not leave": a deed told is no position, unlike one that is announced. */
    private static boolean isDone(Clause clause, PredicateLexicon.Hit hit, VerbGroup group) {
        return hit.predicate().id().endsWith("-doing")
                && (group.form() == VerbForm.PAST && !group.negated()
                        || clause.says("did", group.first(), group.head()))
                && !group.modal();
    }

    /** "the treaty will be signed", "the ban would not be lifted": announced without saying by whom. */
    private static Leaning undergone(Clause clause, PredicateLexicon.Hit hit, VerbGroup group) {
        TokenRange subject = clause.subject(group);
        boolean by =
                hit.end() < clause.end && clause.document.token(hit.end()).is("by") && !isDate(clause, hit.end() + 1);
        boolean open = Volition.isPossible(clause, group) && !(clause.isLimited() && !group.negated());
        if (subject == null || by || !isWill(clause, group) || open) {
            return null;
        }
        boolean favours = hit.kind() == PredicateKind.FAVOURS_OBJECT;
        boolean negated = group.negated() != clause.isDenied(subject);
        return new Leaning(
                        hit.predicate().id(),
                        Leaning.polarity(favours != negated),
                        null,
                        subject,
                        new TokenRange(subject.first(), group.end()))
                .asAct(!negated);
    }

    /** "by the autumn", "by May": when, not by whom. */
    private static boolean isDate(Clause clause, int from) {
        for (int at = from; at < clause.end && at < from + 3; at++) {
            String lower = clause.document.token(at).lower();
            if (Grammar.isTimeWord(lower) || clause.document.token(at).tag().equals("NUM") || SEASONS.contains(lower)) {
                return true;
            }
        }
        return false;
    }

    /** "What we reject is haste": the object of the verb stands behind the copula. */
    private static TokenRange clefted(Clause clause, VerbGroup group) {
        int copula = group.end();
        boolean cleft = copula + 1 < clause.end
                && Grammar.isBe(clause.document.token(copula).lower())
                && clause.says("what", clause.first, Math.min(clause.end, clause.first + 2))
                && !clause.isNegated(copula, copula + 2);
        if (!cleft) {
            return null;
        }
        TokenRange object = clause.object(copula + 1);
        boolean verb = clause.document.token(copula + 1).isVerb();
        return object == null && verb ? new TokenRange(copula + 1, clause.end) : object;
    }

    /** "neither backs nor opposes the fund". */
    private static boolean isNeither(Clause clause, VerbGroup group, PredicateLexicon.Hit hit) {
        boolean second = group.first() > clause.first
                && (clause.document.token(group.first()).is("nor")
                        || clause.document.token(group.first() - 1).is("nor"));
        boolean first =
                hit.end() < clause.end && clause.document.token(hit.end()).is("nor");
        for (int at = Math.max(clause.first, hit.first() - 5); (first || second) && at < hit.first(); at++) {
            if (clause.document.token(at).is("neither")) {
                return true;
            }
        }
        return false;
    }

    /** "limiting the fleet remains a condition": the whole is the subject of another verb. */
    private static boolean isGerundSubject(Clause clause, VerbGroup group, TokenRange target) {
        if (group.form() != VerbForm.ING || !group.isBareParticiple(clause.document)) {
            return false;
        }
        for (int at = target.first(); at < clause.end; at++) {
            if (Grammar.isFinite(clause.document, at, clause.first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean participial(Clause clause, VerbGroup group) {
        return group.first() == clause.first
                || Grammar.isComma(clause.document.token(group.first() - 1))
                || clause.document.token(group.first() - 1).is("while");
    }

    Leaning onAction(Clause clause, PredicateLexicon.Hit hit) {
        Token token = clause.document.token(hit.first());
        int head = token.isVerb() && !token.tag().equals("ADJ") ? hit.first() : copula(clause, hit.first());
        if (head < 0) {
            return null;
        }
        VerbGroup group = clause.group(head, hit.end());
        boolean negated = group.negated() || clause.isNegated(group.first(), hit.first());
        if (group.infinitive() || hit.predicate().id().endsWith("-verb") && group.passive()) {
            return null;
        }
        boolean favours = hit.kind() == PredicateKind.FAVOURS_ACTION;
        int next = hit.end();
        if (next >= clause.end || isSilence(clause, next)) {
            return null;
        }
        if (NounPhrases.isQuotationMark(clause.document.token(next)) && next + 1 < clause.end) {
            next++;
        }
        Token follows = clause.document.token(next);
        TokenRange target = null;
        if (follows.is("to")) {
            target = clause.infinitive(next);
            target = target == null ? clause.object(next + 1) : target;
        } else if (follows.is("not")
                && next + 1 < clause.end
                && clause.document.token(next + 1).is("to")) {
            target = clause.infinitive(next + 1);
            favours = !favours;
        } else if (follows.is("for")) {
            target = clause.object(next + 1);
        } else if (hit.predicate().id().endsWith("-verb") && !follows.is("that")) {
            target = clause.object(next);
            target = target != null && clause.says("that", target.first(), target.end()) ? null : target;
        }
        // "We promised nothing of the kind"
        boolean nothing =
                target != null && clause.document.token(target.first()).is("nothing");
        return target == null || nothing
                ? null
                : leaning(clause, hit, group, favours != negated, target, null).asAct(favours != negated);
    }

    /** "declined to comment" takes no side. */
    private static boolean isSilence(Clause clause, int from) {
        return from + 1 < clause.end
                && clause.document.token(from).is("to")
                && SILENCES.contains(clause.document.token(from + 1).lower());
    }

    private static int copula(Clause clause, int adjective) {
        for (int at = adjective - 1; at >= clause.first && at >= adjective - 4; at--) {
            Token token = clause.document.token(at);
            boolean copular = Grammar.isBe(token.lower())
                    || switch (token.lemma()) {
                        case "stand", "remain", "seem", "feel", "become" -> true;
                        default -> false;
                    };
            if (copular) {
                return at;
            }
            if (!token.tag().equals("ADV")
                    && !Grammar.NEGATIONS.contains(token.lower())
                    && !NounPhrases.isQuotationMark(token)) {
                return -1;
            }
        }
        return -1;
    }

    Leaning onOthers(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        if (group.passive() || group.infinitive()) {
            return null;
        }
        TokenRange target = clause.infinitive(hit.end());
        boolean adjacent = hit.gap() == null
                && target != null
                && clause.document.token(hit.end()).is("to");
        if (target == null || adjacent) {
            return null;
        }
        boolean not = clause.isNegated(hit.end(), target.first());
        return leaning(clause, hit, group, not == group.negated(), target, null);
    }

    Leaning threat(Clause clause, PredicateLexicon.Hit hit) {
        VerbGroup group = clause.group(hit);
        TokenRange target = clause.infinitive(hit.end());
        target = target == null ? clause.object(hit.end()) : target;
        if (target == null || group.negated() || group.infinitive()) {
            return null;
        }
        return new Leaning(
                hit.predicate().id(),
                Stance.Polarity.CONDITIONAL,
                clause.subject(group),
                target,
                evidence(clause, group, target),
                List.of(),
                null,
                true);
    }

    /** "Stop killing …", "don't sell …": an order against something, at the head of a clause. */
    Leaning imperative(Clause clause, int head) {
        Token token = clause.document.token(head);
        boolean base = (token.tag().equals("VERB") || isOrder(clause, head))
                && token.lower().equals(token.lemma());
        VerbGroup group = clause.group(head, head + 1);
        if (!base || !opens(clause, group.first()) || group.modal() || group.infinitive()) {
            return null;
        }
        for (int at = group.first(); at < head; at++) {
            String lower = clause.document.token(at).lower();
            if (Grammar.isBe(lower) || lower.equals("have") || lower.equals("has") || lower.equals("did")) {
                return null;
            }
        }
        TokenRange target = clause.object(head + 1);
        if (target == null
                && head + 2 < clause.end
                && clause.document.token(head + 1).tag().equals("ADP")) {
            target = TokenRange.orNull(head, clause.end);
        }
        if (target == null) {
            return null;
        }
        boolean opposes = predicates.at(clause.document, head, clause.end).stream()
                .anyMatch(hit -> hit.kind() == PredicateKind.OPPOSES_OBJECT || hit.kind() == PredicateKind.CEASES);
        // An order to do something mostly is advice, a challenge or a turn of phrase: "let her open the book".
        if (opposes == group.negated()) {
            return null;
        }
        return new Leaning(
                "imperative", Stance.Polarity.OPPOSE, null, target, new TokenRange(group.first(), target.end()));
    }

    /** "Scrap the toll": whatever its tag, a word before an article at the head of a clause is a verb. */
    boolean isOrder(Clause clause, int at) {
        Document document = clause.document;
        boolean object = at + 1 < clause.end
                && (document.token(at + 1).tag().equals("DET") || NounPhrases.isPossessive(document.token(at + 1)));
        return object
                && document.token(at).isNoun()
                && opens(clause, at)
                && predicates.at(document, at, clause.end).stream()
                        .anyMatch(hit -> hit.kind() == PredicateKind.FAVOURS_OBJECT
                                || hit.kind() == PredicateKind.OPPOSES_OBJECT);
    }

    private static boolean opens(Clause clause, int at) {
        for (int before = clause.first; before < at; before++) {
            Token token = clause.document.token(before);
            if (!token.isPunctuation() && !LEAD_TAGS.contains(token.tag()) && !LEAD_WORDS.contains(token.lower())) {
                return false;
            }
        }
        return true;
    }

    private static Leaning leaning(
            Clause clause,
            PredicateLexicon.Hit hit,
            VerbGroup group,
            boolean favours,
            TokenRange target,
            Stance.Strength floor) {
        TokenRange subject = clause.subject(group);
        boolean denied = clause.isDenied(subject);
        return new Leaning(
                hit.predicate().id(),
                Leaning.polarity(favours != denied),
                denied ? null : subject,
                target,
                evidence(clause, group, target),
                List.of(),
                floor);
    }

    static TokenRange evidence(Clause clause, VerbGroup group, TokenRange target) {
        TokenRange subject = clause.subject(group);
        return new TokenRange(subject == null ? group.first() : subject.first(), Math.max(group.end(), target.end()));
    }
}
