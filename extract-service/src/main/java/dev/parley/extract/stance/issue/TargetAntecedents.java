package dev.parley.extract.stance.issue;

import dev.parley.extract.Analysis;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;

/** Finds what "it", "this" and "the idea" are about: the thing that the sentence before is about. */
public final class TargetAntecedents {
    private static final int REACH = 2;

    private final Analysis analysis;
    private final Document document;
    private final NounPhrases phrases;
    private final GenericNouns generic;
    private final Actors actors;

    public TargetAntecedents(Analysis analysis, GenericNouns generic, Actors actors) {
        this.actors = actors;
        this.analysis = analysis;
        this.document = analysis.document();
        this.phrases = new NounPhrases(document);
        this.generic = generic;
    }

    /** Whether a target names nothing by itself: "sign it", "the idea". */
    public boolean points(TokenRange target) {
        boolean pronoun = false;
        for (int at = target.first(); at < target.end(); at++) {
            Token token = document.token(at);
            boolean pointing = generic.isPointing(token) && at + 1 == target.end() && isDefinite(target, at);
            if (token.isNoun() && !pointing && !Grammar.isTimeWord(token.lower())
                    || token.tag().equals("ADJ") && !generic.isVague(token)) {
                return false;
            }
            pronoun |= pointing || isPronoun(token);
        }
        return pronoun;
    }

    /** The noun phrase that a pointing target means, or null. */
    public TokenRange of(TokenRange target) {
        int sentence = document.token(target.first()).sentence();
        boolean plural = isPlural(target);
        TokenRange beside = besides(target, plural);
        if (beside != null) {
            return beside;
        }
        for (int back = 1; back <= REACH && back <= sentence; back++) {
            Sentence before = document.sentences().get(sentence - back);
            TokenRange found = thing(before.first(), endOfQuoted(target, before), plural, false);
            if (found != null) {
                return found;
            }
        }
        Sentence before = sentence == 0 ? null : document.sentences().get(sentence - 1);
        return before == null || plural ? null : thing(before.first(), endOfQuoted(target, before), false, true);
    }

    /** "The deal is near, but Lima would sign it only if", "a deal for the crews, whose union signed it": the clause before tells what is meant. */
    private TokenRange besides(TokenRange target, boolean plural) {
        if (!isPronoun(document.token(target.end() - 1))) {
            return null;
        }
        int first = document.sentenceOf(target.first()).first();
        int joint = target.first() - 1;
        while (joint > first
                && !document.token(joint).is("but")
                && !document.token(joint).is("whose")) {
            joint--;
        }
        boolean same = joint > first && document.inQuotation(joint) == document.inQuotation(target.first());
        TokenRange found = same ? thing(first, joint, plural, false) : null;
        return found != null && document.inQuotation(found.first()) == document.inQuotation(joint) ? found : null;
    }

    /** In "“We paid for it,” she told a forum. “It is ours.”" the words round a quotation are nothing that it speaks of. */
    private int endOfQuoted(TokenRange target, Sentence before) {
        if (!document.inQuotation(target.first())) {
            return before.end();
        }
        int at = before.first();
        while (at < before.end() && (document.inQuotation(at) || NounPhrases.isQuotationMark(document.token(at)))) {
            at++;
        }
        return at == before.first() ? before.end() : at;
    }

    private TokenRange thing(int first, int end, boolean plural, boolean anybody) {
        TokenRange other = null;
        int at = first;
        while (at < end) {
            int base = Grammar.beginsNounPhrase(document.token(at)) ? phrases.baseEnd(at, end) : at;
            if (base <= at) {
                at++;
                continue;
            }
            if (isThing(at, base, anybody)) {
                TokenRange whole = new TokenRange(at, behindGerund(phrases.fullEnd(at, end), end));
                if (isPluralNoun(document.token(base - 1)) == plural) {
                    return whole;
                }
                other = other == null ? whole : other;
                at = whole.end();
            } else {
                at = base;
            }
        }
        return other;
    }

    /** "reef dredging", whose last word the tagger calls a verb. */
    private int behindGerund(int at, int end) {
        boolean gerund = at < end
                && Grammar.isIng(document.token(at))
                && (at + 1 >= end || !Grammar.beginsNounPhrase(document.token(at + 1)));
        return gerund ? at + 1 : at;
    }

    private boolean isThing(int first, int end, boolean anybody) {
        Token head = document.token(end - 1);
        EntityMention named = analysis.entities().mentionAt(end - 1);
        boolean actor = named != null && (named.isName() || named.referent().isGroup());
        return head.tag().equals("NOUN")
                && !actor
                && !Grammar.isTimeWord(head.lower())
                && !isSomebody(head, anybody && isCompound(first, end))
                && !generic.areEmpty(List.of(head.lemma()))
                && !(generic.isPointing(head) && end - first < 3);
    }

    /** "the college", "the envoys"; "the line judge" may be a thing where there is nothing else. */
    private boolean isSomebody(Token head, boolean compound) {
        return generic.isBody(head.lemma()) || actors.isNoun(head) && !compound;
    }

    private boolean isCompound(int first, int end) {
        return end - first > 1 && document.token(end - 2).tag().equals("NOUN");
    }

    private static boolean isPronoun(Token token) {
        return switch (token.lower()) {
            case "it", "this", "that", "them", "these", "those" -> true;
            default -> false;
        };
    }

    private boolean isDefinite(TokenRange target, int noun) {
        for (int at = target.first(); at < noun; at++) {
            switch (document.token(at).lower()) {
                case "the", "this", "that", "these", "those", "such", "its", "their", "his", "her" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isPlural(TokenRange target) {
        Token last = document.token(target.end() - 1);
        return switch (last.lower()) {
            case "them", "these", "those" -> true;
            default -> isPluralNoun(last);
        };
    }

    private static boolean isPluralNoun(Token noun) {
        return noun.tag().equals("NOUN") && !noun.lower().equals(noun.lemma());
    }
}
