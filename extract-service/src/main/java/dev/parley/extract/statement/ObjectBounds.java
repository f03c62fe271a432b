package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Token;

/** Tells where a noun phrase that somebody rejects, demands or names ends, with its relative clauses and lists. */
final class ObjectBounds {
    private final Document document;
    private final NounPhrases phrases;
    private final ContentBounds bounds;
    private final WordClasses words;

    ObjectBounds(Document document, NounPhrases phrases, ContentBounds bounds, WordClasses words) {
        this.document = document;
        this.phrases = phrases;
        this.bounds = bounds;
        this.words = words;
    }

    /**
     * Index after the last token of a noun phrase with all that belongs to it.
     *
     * @param main whether no verb can follow the phrase, since its own verb is that of the sentence: then one that seems
     *     to follow belongs to the phrase
     */
    int end(int first, int limit, boolean main) {
        int at = first;
        boolean question = Grammar.QUESTION_WORDS.contains(document.token(first).lower());
        int open = question ? 1 : 0;
        boolean inside = false;
        int named = namedEnd(first, limit);
        while (at < limit) {
            Quotation quotation = document.quotationAt(at);
            if (quotation != null && quotation.endToken() > at) {
                at = Math.min(limit, quotation.endToken());
                if (bounds.commaInside(quotation) && at < limit) {
                    return bounds.trim(first, at);
                }
                continue;
            }
            Token token = document.token(at);
            String lower = token.lower();
            if (at > first && open == 0 && isAdjunct(at, limit, at == named)) {
                return bounds.trim(first, at);
            }
            if (at > first && introducesQuotation(at, limit)) {
                return bounds.trim(first, document.token(at - 1).is("by") ? at - 1 : at);
            }
            if (at > first) {
                if (token.isPunctuation() && !token.tag().equals("PART") && stopsObject(token, at, limit)) {
                    return bounds.trim(first, at);
                }
                boolean relative =
                        Grammar.RELATIVES.contains(lower) && !token.tag().equals("DET")
                                || lower.equals("what")
                                || lower.equals("whether")
                                || lower.equals("how")
                                || lower.equals("why")
                                || lower.equals("if")
                                || lower.equals("unless")
                                || lower.equals("until")
                                || lower.equals("once");
                if (relative) {
                    open++;
                } else if ((isClosing(lower) && bounds.clauseFollows(at + 1, limit)
                        || lower.equals("following")
                        || lower.equals("amid")
                        || lower.equals("despite"))) {
                    return bounds.trim(first, at);
                } else if (token.tag().equals("CCONJ") && (open == 0 || inside) && verbFollows(at + 1, limit, inside)) {
                    return bounds.trim(first, at);
                } else if (Grammar.isFinite(document, at, first) && !Grammar.looksReduced(document, at, limit)) {
                    if (open == 0 && !inside && (isArticle(at - 1) || !main && !isMisread(at))) {
                        return bounds.trim(first, at);
                    }
                    inside = true;
                }
            }
            at++;
        }
        return bounds.trim(first, limit);
    }

    /** "defended the fee by saying: “": what follows is said, and no more of the object. */
    private boolean introducesQuotation(int at, int limit) {
        if (!Grammar.isIng(document.token(at)) || at + 2 >= limit || !document.inQuotation(at + 2)) {
            return false;
        }
        Token mark = document.token(at + 1);
        return (Grammar.isComma(mark) || mark.is(":")) && bounds.isUtterance(at, limit);
    }

    private boolean isArticle(int at) {
        Token token = document.token(at);
        return token.is("a") || token.is("an") || token.is("the");
    }

    /** "immigration reform", "his adopted home": a bare verb that does not agree with the noun before it, or a modifier. */
    private boolean isMisread(int at) {
        Token token = document.token(at);
        Token before = document.token(at - 1);
        if (!token.tag().equals("VERB")) {
            return false;
        }
        boolean one = before.isNoun()
                && before.lemma().equals(before.lower())
                && !before.lower().endsWith("s");
        boolean modifies = before.tag().equals("DET") || before.tag().equals("ADJ") || NounPhrases.isPossessive(before);
        return modifies || one && token.lemma().equals(token.lower());
    }

    /** Index after a name or pronoun that is all of the phrase at a place; -1 if something else begins there. */
    private int namedEnd(int first, int limit) {
        int end = phrases.baseEnd(first, limit);
        if (end == first) {
            return -1;
        }
        Token head = document.token(end - 1);
        boolean name = head.tag().equals("PROPN");
        boolean pronoun = end == first + 1 && LabelFrames.personalPronoun(head);
        return name || pronoun ? end : -1;
    }

    /** Whether a phrase begins that tells when, where or how it was said: behind a name any but "of" and "for", else "in an interview". */
    private boolean isAdjunct(int at, int limit, boolean afterName) {
        Token token = document.token(at);
        if (!token.tag().equals("ADP") || at + 1 >= limit) {
            return false;
        }
        if (afterName && words.has("adverbial-preposition", token)) {
            return true;
        }
        boolean locates = token.is("in") || token.is("on") || token.is("at");
        int end = phrases.baseEnd(at + 1, limit);
        return locates && end > at + 1 && words.has("adjunct-noun", document.token(end - 1)) && isIndefinite(at + 1);
    }

    private boolean isIndefinite(int at) {
        Token token = document.token(at);
        return token.is("a") || token.is("an") || token.is("his") || token.is("her") || token.is("their");
    }

    private static boolean isClosing(String lower) {
        return switch (lower) {
            case "after", "before", "while", "because", "although", "though", "as", "since", "when" -> true;
            default -> false;
        };
    }

    private boolean verbFollows(int first, int limit, boolean insideRelative) {
        int at = bounds.skipAdverbs(first, limit);
        if (at >= limit) {
            return false;
        }
        if (Grammar.isIng(document.token(at)) && bounds.isUtterance(at, limit)) {
            return true;
        }
        if (Grammar.isFinite(document, at, first)) {
            boolean base = document.token(at).lemma().equals(document.token(at).lower())
                    && document.token(at).tag().equals("VERB");
            return !base && !insideRelative || bounds.isUtterance(at, limit);
        }
        int end = phrases.fullEnd(at, limit);
        int verb = bounds.skipAdverbs(end, limit);
        return end > at
                && verb < limit
                && Grammar.isFinite(document, verb, at)
                && !Grammar.looksReduced(document, verb, limit);
    }

    private boolean stopsObject(Token token, int at, int limit) {
        if (!Grammar.isComma(token)) {
            return !(token.is("-")
                    || token.is("(")
                    || token.is(")")
                    || token.is("/")
                    || token.is("&")
                    || token.is("$")
                    || token.is("%")
                    || token.is("'")
                    || token.is("’"));
        }
        if (at + 1 >= limit) {
            return true;
        }
        Token next = document.token(at + 1);
        if (next.is("which") && bounds.spokenOf(at + 2, limit)) {
            return true;
        }
        if (next.is("including")
                || next.is("such")
                || next.is("especially")
                || next.is("who")
                || next.is("which")
                || next.is("whose")) {
            return false;
        }
        if (next.tag().equals("CCONJ")) {
            return verbFollows(at + 2, limit, false)
                    || !Grammar.beginsNounPhrase(document.token(Math.min(at + 2, limit - 1)));
        }
        return !listGoesOn(at + 1, limit);
    }

    private boolean listGoesOn(int first, int limit) {
        int end = phrases.fullEnd(first, limit);
        if (end == first || end >= limit || end - first > 8) {
            return false;
        }
        Token next = document.token(end);
        if (next.tag().equals("CCONJ")) {
            return true;
        }
        for (int at = first; at < end; at++) {
            if (document.token(at).tag().equals("CCONJ") && at + 1 < end) {
                return !next.isVerb();
            }
        }
        return Grammar.isComma(next)
                && end + 1 < limit
                && (document.token(end + 1).tag().equals("CCONJ")
                        || document.token(end + 1).isNoun() && listGoesOn(end + 1, limit));
    }
}
