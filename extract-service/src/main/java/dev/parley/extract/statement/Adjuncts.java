package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Steps over what stands between a cue and what was said: adverbs, days, "in a statement", "to reporters". */
final class Adjuncts {
    private final Document document;
    private final NounPhrases phrases;
    private final WordClasses words;

    Adjuncts(Document document, NounPhrases phrases, WordClasses words) {
        this.document = document;
        this.phrases = phrases;
        this.words = words;
    }

    int skipAdverbs(int first, int limit) {
        int at = first;
        while (at < limit
                && document.token(at).tag().equals("ADV")
                && !Grammar.QUESTION_WORDS.contains(document.token(at).lower())) {
            at++;
        }
        return at;
    }

    /** Over adverbs, times and the phrases that tell where or to whom it was said. */
    int skipKnown(int first, int limit) {
        return skip(first, limit, false);
    }

    /** Over any prepositional phrases too: for "that" and quotation marks, that say themselves where the content begins. */
    int skipAll(int first, int limit) {
        return skip(first, limit, true);
    }

    private int skip(int first, int limit, boolean any) {
        int at = skipAdverbs(first, limit);
        while (at < limit) {
            int next = skipOne(at, limit, any);
            if (next == at) {
                return at;
            }
            at = skipAdverbs(next, limit);
        }
        return at;
    }

    private int skipOne(int at, int limit, boolean any) {
        Token token = document.token(at);
        if (document.inQuotation(at)) {
            return at;
        }
        int time = timeEnd(at, limit);
        boolean modifies = time < limit && time > at && words.has("adjunct-noun", document.token(time));
        if (time > at && !modifies) {
            return time;
        }
        boolean towards = token.is("to") && at + 1 < limit && Grammar.isIng(document.token(at + 1));
        if (!towards && !token.tag().equals("ADP") && !token.is("during")
                || Grammar.SUBORDINATORS.contains(token.lower()) && !token.is("after") && !token.is("before")) {
            return at;
        }
        int begin = at + 1 < limit && Grammar.isIng(document.token(at + 1)) && any ? at + 2 : at + 1;
        int end = phrases.baseEnd(begin, limit);
        if (end == begin) {
            return at;
        }
        return any || token.is("to") || isKnown(at + 1, end) ? end : at;
    }

    private boolean isKnown(int first, int end) {
        Token head = document.token(end - 1);
        return words.has("adjunct-noun", head)
                || Grammar.isTimeWord(head.lower())
                || head.tag().equals("NUM")
                        && first + 1 < end
                        && Grammar.isTimeWord(document.token(first).lower());
    }

    /** Index after "Friday", "last week", "on Nov. 3, 2024"; the token itself if no time begins there. */
    int timeEnd(int first, int limit) {
        int at = first;
        while (at < limit
                && at < first + 3
                && Grammar.leadsTime(document.token(at).lower())) {
            at++;
        }
        int begin = at;
        while (at < limit
                && (Grammar.isTimeWord(document.token(at).lower())
                        || at > begin && document.token(at).tag().equals("NUM"))) {
            at++;
        }
        if (at == begin) {
            return first;
        }
        boolean yearFollows = at + 2 < limit
                && document.token(at).is(",")
                && document.token(at + 1).tag().equals("NUM")
                && document.token(at + 1).text().length() == 4
                && document.token(at + 2).is(",");
        return yearFollows ? at + 3 : at;
    }
}
