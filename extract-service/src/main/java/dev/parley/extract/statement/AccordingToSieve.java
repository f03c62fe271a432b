package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** "According to the mayor, the bridge is safe", and the same behind or inside the clause. */
final class AccordingToSieve implements Sieve {
    private static final int LONGEST_FRAGMENT = 4;

    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int at = sentence.first(); at + 2 < sentence.end(); at++) {
            if (document.token(at).is("according")
                    && document.token(at + 1).is("to")
                    && !document.inQuotation(at)
                    && !isReported(at, sentence.first(), document)
                    && !findings.isTaken(at)) {
                take(at, sentence, reading, findings);
            }
        }
    }

    /** "The paper wrote that, according to …": another source passes it on. */
    private static boolean isReported(int at, int first, Document document) {
        return at - 2 > first
                && Grammar.isComma(document.token(at - 1))
                && document.token(at - 2).is("that");
    }

    private void take(int cue, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int first = cue + 2;
        int end = sourceEnd(first, cue == sentence.first(), sentence.end(), reading);
        if (end <= first || document.inQuotation(first)) {
            return;
        }
        List<TokenRange> content = new ArrayList<>(2);
        int begin = begin(sentence, cue, findings, document);
        TokenRange before = TokenRange.orNull(begin, reading.bounds.trim(begin, cue));
        if (before != null && isAttributed(before, sentence, reading)) {
            return;
        }
        if (before != null && cue > begin && hasVerb(document, before)) {
            content.add(before);
        }
        boolean comma = end < sentence.end()
                && (Grammar.isComma(document.token(end)) || document.token(end).is(":"));
        if (comma
                && end + 1 < sentence.end()
                && !findings.isTaken(end + 1)
                && goesOn(end + 1, sentence.end(), content.isEmpty(), document)) {
            TokenRange after = TokenRange.orNull(end + 1, reading.bounds.clauseEnd(end + 1, sentence.end(), null));
            if (after != null) {
                content.add(after);
            }
        }
        if (content.isEmpty()) {
            return;
        }
        TokenRange source = new TokenRange(first, end);
        TokenRange relay = null;
        for (int at = first + 1; at + 2 < end; at++) {
            if ((document.token(at).is("cited") || document.token(at).is("quoted"))
                    && document.token(at + 1).is("by")) {
                source = new TokenRange(first, at);
                relay = new TokenRange(at + 2, end);
                break;
            }
        }
        findings.add(new Found(
                source,
                relay,
                List.of(new TokenRange(cue, cue + 2)),
                false,
                content,
                findings.typeOf(content),
                false,
                "according-to",
                sentence.index()));
    }

    private static int sourceEnd(int first, boolean leading, int limit, Reading reading) {
        if (leading) {
            int comma = reading.bounds.commaBeforeClause(first, limit);
            if (comma > first) {
                return relativeEnd(comma, limit, reading.document);
            }
        }
        int end = reading.bounds.objectEnd(first, limit);
        int noun = reading.phrases.fullEnd(first, limit);
        return relativeEnd(Math.max(end, noun), limit, reading.document);
    }

    /** Index of the comma that closes a relative clause of the source: "an official, who asked for silence, the dam leaks". */
    private static int relativeEnd(int end, int limit, Document document) {
        boolean relative = end + 1 < limit
                && Grammar.isComma(document.token(end))
                && Grammar.RELATIVES.contains(document.token(end + 1).lower());
        for (int at = end + 2; relative && at + 1 < limit; at++) {
            if (Grammar.isComma(document.token(at)) && !document.inQuotation(at)) {
                return at;
            }
        }
        return end;
    }

    private static int begin(Sentence sentence, int cue, Findings findings, Document document) {
        int begin = sentence.first();
        for (int at = sentence.first(); at < cue; at++) {
            if (findings.isTaken(at) || document.token(at).is(";") && !document.inQuotation(at)) {
                begin = at + 1;
            }
        }
        return begin;
    }

    /** Whether a quotation before has a speaker of its own: "“We are ready,” Ruiz said, according to her office". */
    private static boolean isAttributed(TokenRange before, Sentence sentence, Reading reading) {
        Document document = reading.document;
        if (!document.inQuotation(before.first())) {
            return false;
        }
        for (int at = before.first(); at < before.end(); at++) {
            if (!document.inQuotation(at)
                    && !reading.cues.at(at, sentence.first(), sentence.end()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVerb(Document document, TokenRange range) {
        for (int at = range.first(); at < range.end(); at++) {
            if (document.token(at).isVerb() || document.inQuotation(at)) {
                return true;
            }
        }
        return range.end() - range.first() > LONGEST_FRAGMENT;
    }

    /** Whether the clause stands behind the source; in the midst of it its verb follows at once. */
    private static boolean goesOn(int at, int limit, boolean leading, Document document) {
        if (!leading) {
            return document.token(at).isVerb() && !Grammar.isIng(document.token(at));
        }
        return document.token(at).isWord() || document.inQuotation(at);
    }
}
