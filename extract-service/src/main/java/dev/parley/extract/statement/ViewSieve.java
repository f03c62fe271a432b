package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;

/** "In her view, the dam is safe", "In the eyes of the dockers, …": a clause in somebody's view or words. */
final class ViewSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int at = sentence.first(); at + 3 < sentence.end(); at++) {
            if (document.token(at).is("in") && !document.inQuotation(at) && !findings.isTaken(at)) {
                take(at, sentence, reading, findings);
            }
        }
    }

    private static void take(int in, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int limit = sentence.end();
        int noun = viewNoun(in + 1, limit, reading);
        if (noun < 0) {
            return;
        }
        TokenRange source;
        int end = noun + 1;
        if (end + 1 < limit && document.token(end).is("of")) {
            int sourceEnd = reading.phrases.fullEnd(end + 1, limit);
            source = TokenRange.orNull(end + 1, sourceEnd);
            end = sourceEnd;
        } else {
            source = possessor(in + 1, noun, document);
        }
        if (source == null || end >= limit) {
            return;
        }
        TokenRange content = null;
        if (Grammar.isComma(document.token(end)) && end + 1 < limit) {
            content = TokenRange.orNull(end + 1, reading.bounds.clauseEnd(end + 1, limit, null));
        } else if (document.token(end).is(".")
                && in - 1 > sentence.first()
                && Grammar.isComma(document.token(in - 1))) {
            content = TokenRange.orNull(sentence.first(), reading.bounds.trim(sentence.first(), in - 1));
        }
        if (content == null || findings.isTaken(content.first())) {
            return;
        }
        List<TokenRange> parts = List.of(content);
        findings.add(new Found(
                source,
                null,
                List.of(new TokenRange(in, in + 1), new TokenRange(noun, noun + 1)),
                false,
                parts,
                findings.typeOf(parts),
                false,
                "in-view",
                sentence.index()));
    }

    /** The "view" or "words" that end the noun phrase behind "in", or -1. */
    private static int viewNoun(int first, int limit, Reading reading) {
        int end = reading.phrases.baseEnd(first, limit);
        return end > first + 1 && reading.words.has("view-noun", reading.document.token(end - 1)) ? end - 1 : -1;
    }

    private static TokenRange possessor(int first, int noun, Document document) {
        if (NounPhrases.isPossessive(document.token(first))) {
            return new TokenRange(first, first + 1);
        }
        for (int at = noun - 1; at > first; at--) {
            if (document.token(at).is("'s") || document.token(at).is("'")) {
                return new TokenRange(first, at);
            }
        }
        return null;
    }
}
