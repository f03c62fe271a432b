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

    ObjectBounds(Document document, NounPhrases phrases, ContentBounds bounds) {
        this.document = document;
        this.phrases = phrases;
        this.bounds = bounds;
    }

    /** Index after the last token of a noun phrase with all that belongs to it. */
    int end(int first, int limit) {
        int at = first;
        boolean question = Grammar.QUESTION_WORDS.contains(document.token(first).lower());
        int open = question ? 1 : 0;
        boolean inside = false;
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
                } else if (token.tag().equals("CCONJ")
                        && (open == 0 || inside)
                        && verbFollows(at + 1, limit, inside)) {
                    return bounds.trim(first, at);
                } else if (Grammar.isFinite(document, at, first) && !Grammar.looksReduced(document, at, limit)) {
                    if (open == 0 && !inside) {
                        return bounds.trim(first, at);
                    }
                    inside = true;
                }
            }
            at++;
        }
        return bounds.trim(first, limit);
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
        return end > at
                && end < limit
                && Grammar.isFinite(document, end, at)
                && !Grammar.looksReduced(document, end, limit);
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
