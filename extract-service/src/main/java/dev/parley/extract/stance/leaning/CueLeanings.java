package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Leanings of a cue itself, with its content for the target: "ruled out any talks", "urged Tehran to return", "called it unfair". */
public final class CueLeanings {
    private static final Set<String> VOICING = Markers.words("voicing");
    private static final Set<String> SILENCES = Markers.words("silence");

    private static final Set<String> SPELLS = Markers.words("spell");

    private static final int SHORTEST_LABEL = 4;

    private final Document document;
    private final PredicateLexicon predicates;
    private final NounPhrases phrases;
    private final SubjectFinder subjects;
    private final Actors actors;

    public CueLeanings(Document document, PredicateLexicon predicates, NounPhrases phrases, Actors actors) {
        this.actors = actors;
        this.document = document;
        this.predicates = predicates;
        this.phrases = phrases;
        this.subjects = new SubjectFinder(document, phrases);
    }

    /**
     * The leaning of a cue on its content, or null if it takes no position.
     *
     * @param frame how the cue brings the content: {@code object}, {@code asked}, {@code label}, …
     */
    public Leaning read(TokenRange cue, TokenRange content, String frame) {
        return switch (frame) {
            case "object", "infinitive", "asked", "accused", "for", "of", "to", "on", "against", "about", "with" ->
                onTarget(cue, content, frame);
            case "passive" -> passive(cue, content);
            case "label", "as" -> labelled(cue, content);
            case "that", "bare" -> directed(cue, content);
            case "told" -> isOrder(content) ? onTarget(cue, content, "asked") : null;
            case "whether" -> undecided(cue, content);
            default -> null;
        };
    }

    /** "told the crews to return", "not to sign": what is told is a thing to do. */
    private boolean isOrder(TokenRange content) {
        int to = content.first() + (document.token(content.first()).is("not") ? 1 : 0);
        return to + 1 < content.end()
                && document.token(to).is("to")
                && document.token(to + 1).isVerb();
    }

    /** "The toll was rejected by Chile", "Chile was urged by Peru to sign", "… was criticised by Chile as unfair". */
    private Leaning passive(TokenRange cue, TokenRange content) {
        if (document.token(content.first()).is("to")) {
            return onTarget(cue, content, "asked");
        }
        boolean labelled =
                content.first() > 0 && document.token(content.first() - 1).is("as");
        TokenRange judged = labelled
                ? subjects.before(cue.first(), document.sentenceOf(cue.first()).first())
                : content;
        Leaning leaning = judged == null ? null : onTarget(cue, judged, "object");
        Boolean praise = leaning == null && labelled ? praise(content.first(), content.end()) : null;
        return praise == null || judged == null
                ? leaning
                : new Leaning(
                        praise ? "praise" : "blame",
                        Leaning.polarity(praise != isNegated(cue)),
                        null,
                        judged,
                        new TokenRange(judged.first(), content.end()));
    }

    private Leaning onTarget(TokenRange cue, TokenRange content, String frame) {
        for (int at = cue.first(); at < cue.end(); at++) {
            int limit = Math.max(cue.end(), content.first());
            for (PredicateLexicon.Hit hit :
                    predicates.at(document, at, document.sentenceOf(at).end())) {
                boolean round =
                        hit.gap() != null && frame.equals("object") && hit.gap().end() <= content.end();
                boolean verb = hit.kind() == PredicateKind.FAVOURS_OBJECT || hit.kind() == PredicateKind.OPPOSES_OBJECT;
                if (verb && at > cue.first() && document.token(at).isNoun()) {
                    continue;
                }
                Leaning leaning = round || hit.end() <= limit ? onTarget(hit, cue, content, frame) : null;
                if (leaning != null) {
                    return leaning;
                }
            }
        }
        return null;
    }

    private Leaning onTarget(PredicateLexicon.Hit hit, TokenRange cue, TokenRange content, String frame) {
        boolean negated = isNegated(cue);
        if (hit.kind() == PredicateKind.ACCUSES) {
            TokenRange deed = frame.equals("accused") ? quotedDeed(content) : null;
            return deed == null ? null : of(hit, Stance.Polarity.OPPOSE, deed, cue, content);
        }
        Leaning feeling = VOICING.contains(document.token(cue.first()).lemma()) && frame.equals("object")
                ? feeling(cue, content)
                : null;
        if (feeling != null) {
            return feeling.as(Leaning.polarity((feeling.polarity() == Stance.Polarity.SUPPORT) != negated));
        }
        if (hit.kind() == PredicateKind.WEIGHS && frame.equals("object")) {
            return of(hit, Stance.Polarity.NEUTRAL, content, cue, content).strongAs(Stance.Strength.HEDGED);
        }
        if (hit.kind() == PredicateKind.THREATENS) {
            return of(hit, Stance.Polarity.CONDITIONAL, action(content), cue, content)
                    .asAct(true);
        }
        if (isNeither(cue)) {
            return of(hit, Stance.Polarity.NEUTRAL, content, new TokenRange(neither(cue), cue.end()), content)
                    .strongAs(Stance.Strength.FIRM);
        }
        Boolean favours = favours(hit.kind(), frame);
        if (favours == null || frame.equals("infinitive") && isSilence(action(content))) {
            return null;
        }
        int verb = action(content).first();
        boolean not = content.end() - content.first() > 1
                && content.first() > 0
                && (document.token(content.first() - 1).is("not") || verb > content.first() + 1 && isNot(verb - 2));
        int thing = frame.equals("asked") && verb + 1 < content.end() ? verb + 1 : content.first();
        boolean nothing =
                document.token(thing).is("no") || document.token(thing).is("nothing");
        boolean noun = hit.kind() == PredicateKind.NOUN_FAVOURS || hit.kind() == PredicateKind.NOUN_OPPOSES;
        boolean givenUp = noun
                && NounLeanings.isGivenUp(
                        document, cue.first(), document.sentenceOf(cue.first()).first());
        TokenRange whole = hit.gap() == null ? content : hit.gap();
        TokenRange target = frame.equals("infinitive") || frame.equals("asked") ? action(content) : whole;
        return of(hit, Leaning.polarity(favours != (negated ^ not ^ nothing ^ givenUp)), target, cue, content)
                .strongAs(negated && !favours ? hit.predicate().denied() : null)
                .asAct(favours
                        && !negated
                        && (hit.kind() == PredicateKind.FAVOURS_ACTION || frame.equals("infinitive")));
    }

    /** The quotation in "Lima of “selling the river”"; null if the charge is told in plain words, which are facts. */
    private TokenRange quotedDeed(TokenRange content) {
        for (int at = content.first(); at + 2 < content.end(); at++) {
            if (document.token(at).is("of") && opensQuotation(at + 1)) {
                return new TokenRange(at + 1, content.end());
            }
        }
        return null;
    }

    /** "voiced its displeasure at the levy": the noun leans, not the verb; null if the content is no such noun. */
    private Leaning feeling(TokenRange cue, TokenRange content) {
        for (int at = content.first(); at + 2 < content.end() && at < content.first() + 4; at++) {
            for (PredicateLexicon.Hit noun : predicates.at(document, at, content.end())) {
                boolean held = noun.kind() == PredicateKind.NOUN_OPPOSES || noun.kind() == PredicateKind.NOUN_FAVOURS;
                if (held
                        && document.token(at).isNoun()
                        && document.token(noun.end()).tag().equals("ADP")) {
                    return of(
                            noun,
                            Leaning.polarity(noun.kind() == PredicateKind.NOUN_FAVOURS),
                            new TokenRange(noun.end() + 1, content.end()),
                            cue,
                            content);
                }
            }
        }
        return null;
    }

    /** "declined to comment" takes no side. */
    private boolean isSilence(TokenRange action) {
        return SILENCES.contains(document.token(action.first()).lemma());
    }

    /** Whether a kind favours what a frame brings; null if it does not lean on it. */
    private static Boolean favours(PredicateKind kind, String frame) {
        boolean action = frame.equals("infinitive") || frame.equals("asked");
        boolean object = frame.equals("object");
        return switch (kind) {
            case FAVOURS_OBJECT -> object || action || frame.equals("for") || frame.equals("of") ? Boolean.TRUE : null;
            case OPPOSES_OBJECT ->
                object || frame.equals("infinitive") || frame.equals("against") ? Boolean.FALSE : null;
            case FAVOURS_ACTION, ORDERS -> action || object ? Boolean.TRUE : null;
            case ASKS -> action ? Boolean.TRUE : null;
            case OPPOSES_ACTION, NOUN_OPPOSES -> Boolean.FALSE;
            case NOUN_FAVOURS -> Boolean.TRUE;
            default -> null;
        };
    }

    /** "called the outcome historic", "hailed the dam as a lifeline": the label judges what stands before it. */
    private Leaning labelled(TokenRange cue, TokenRange content) {
        int end = phrases.fullEnd(content.first(), content.end());
        for (int at = content.first(); at < content.end(); at++) {
            if (document.token(at).is("as")) {
                end = at;
            }
        }
        TokenRange target = TokenRange.orNull(content.first(), labelStart(content, end));
        if (target == null) {
            return null;
        }
        Boolean praise = praise(target.end(), content.end());
        PredicateLexicon.Hit own = position(cue);
        praise = praise == null && own == null && isCoined(target, content) ? Boolean.FALSE : praise;
        // "Called the day useful": an hour is nothing to be for.
        boolean spell = SPELLS.contains(document.token(target.end() - 1).lemma());
        if (own == null && (praise == null || praise && spell)) {
            return null;
        }
        boolean favours = own != null ? own.kind() == PredicateKind.FAVOURS_OBJECT : praise;
        String rule = own != null ? own.predicate().id() : praise ? "praise" : "blame";
        return new Leaning(
                rule,
                Leaning.polarity(favours != isNegated(cue)),
                null,
                target,
                new TokenRange(Math.min(cue.first(), content.first()), content.end()));
    }

    /** "called the levy “a stealth tax on bread”": who coins a name for a thing, and is quoted with it, mocks it. */
    private boolean isCoined(TokenRange target, TokenRange content) {
        int label = target.end();
        while (label < content.end() && document.token(label).is("as")) {
            label++;
        }
        Token head = document.token(target.end() - 1);
        boolean thing = head.tag().equals("NOUN") && !actors.isNoun(head)
                || document.token(target.first()).is("it");
        return thing && content.end() - label >= SHORTEST_LABEL && opensQuotation(label);
    }

    private boolean opensQuotation(int at) {
        return at < document.size()
                && document.inQuotation(at)
                && document.quotationAt(at).firstToken() == at;
    }

    /** Where the label begins: at a quotation, behind a pronoun, or at the adjective that ends the noun phrase. */
    private int labelStart(TokenRange content, int end) {
        for (int at = content.first() + 1; at < content.end(); at++) {
            Token token = document.token(at);
            boolean pronoun = document.token(at - 1).tag().equals("PRON") && at == content.first() + 1;
            boolean quoted = opensQuotation(at);
            boolean second = token.tag().equals("DET") && document.token(at - 1).isNoun();
            if (pronoun || quoted || second || at >= end) {
                return at;
            }
        }
        return end;
    }

    /** Whether the words praise or blame; null if they do neither. */
    private Boolean praise(int first, int end) {
        for (int at = first; at < end; at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, end)) {
                if (hit.kind().isEvaluation()) {
                    boolean negated = at > first
                            && (document.token(at - 1).is("not")
                                    || document.token(at - 1).is("no"));
                    return (hit.kind() == PredicateKind.PRAISES) != negated;
                }
            }
        }
        return null;
    }

    private PredicateLexicon.Hit position(TokenRange cue) {
        for (int at = cue.first(); at < cue.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, cue.end())) {
                if (hit.kind() == PredicateKind.FAVOURS_OBJECT || hit.kind() == PredicateKind.OPPOSES_OBJECT) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** "has not decided whether to sell the port". */
    private Leaning undecided(TokenRange cue, TokenRange content) {
        for (int at = cue.first(); isNegated(cue) && at < cue.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, cue.end())) {
                if (hit.kind() == PredicateKind.UNDECIDED) {
                    TokenRange open = action(content);
                    return of(hit, Stance.Polarity.NEUTRAL, open, cue, content).strongAs(Stance.Strength.HEDGED);
                }
            }
        }
        return null;
    }

    /** "demanded that both sides guarantee care": what others are to do; null if the clause tells what is. */
    private Leaning directed(TokenRange cue, TokenRange content) {
        for (int at = cue.first(); at < cue.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, cue.end())) {
                if (hit.kind() == PredicateKind.DIRECTS) {
                    TokenRange action = subjunctive(content);
                    boolean not = action != null && isNot(action.first() - 1);
                    boolean told = action == null && !hit.predicate().id().equals("demand-that");
                    return told
                            ? null
                            : of(
                                    hit,
                                    Leaning.polarity(!not && !isNegated(cue)),
                                    action == null ? content : action,
                                    cue,
                                    content);
                }
            }
        }
        return null;
    }

    /** The verb phrase of "that the state sell its shares", or null if its verb is no base form. */
    private TokenRange subjunctive(TokenRange content) {
        for (int at = content.first() + 1; at < content.end(); at++) {
            Token token = document.token(at);
            if (token.isVerb()) {
                boolean base = token.lower().equals(token.lemma()) && !Grammar.MODALS.contains(token.lower());
                return base ? new TokenRange(at, content.end()) : null;
            }
        }
        return null;
    }

    /** "has neither accepted nor rejected the plan". */
    private boolean isNeither(TokenRange cue) {
        boolean nor = document.token(cue.first()).is("nor")
                || cue.first() > 0 && document.token(cue.first() - 1).is("nor");
        return nor && neither(cue) < cue.first();
    }

    private int neither(TokenRange cue) {
        for (int at = cue.first() - 1; at >= Math.max(0, cue.first() - 6); at--) {
            if (document.token(at).is("neither")) {
                return at;
            }
        }
        return cue.first();
    }

    private boolean isNegated(TokenRange cue) {
        for (int at = cue.first(); at < cue.end(); at++) {
            if (isNot(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNot(int at) {
        Token token = document.token(at);
        return token.is("not") || token.is("n't") || token.is("never");
    }

    private static Leaning of(
            PredicateLexicon.Hit hit, Stance.Polarity polarity, TokenRange target, TokenRange cue, TokenRange content) {
        return new Leaning(
                hit.predicate().id(),
                polarity,
                null,
                target,
                new TokenRange(Math.min(cue.first(), content.first()), Math.max(cue.end(), content.end())));
    }

    /** The verb phrase of "(Tehran) to return to talks". */
    private TokenRange action(TokenRange content) {
        for (int at = content.first(); at + 1 < content.end(); at++) {
            if (document.token(at).is("to") && document.token(at + 1).isVerb()) {
                return new TokenRange(at + 1, content.end());
            }
        }
        return content;
    }
}
