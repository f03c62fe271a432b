package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;

/** "As the minister noted, the dam is old", and behind the clause: "The dam is old, as the minister put it". */
final class AsCueSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int at = sentence.first(); at + 3 < sentence.end(); at++) {
            boolean opens = at == sentence.first() || !document.token(at - 1).isWord();
            if (document.token(at).is("as") && opens && !document.inQuotation(at) && !findings.isTaken(at)) {
                take(at, sentence, reading, findings);
            }
        }
    }

    private static void take(int as, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int limit = sentence.end();
        int subjectEnd = reading.phrases.fullEnd(as + 1, limit);
        for (int head = subjectEnd; head > as + 1 && head < Math.min(limit, subjectEnd + 3); head++) {
            for (CueMatch cue : reading.cues.at(head, subjectEnd, limit)) {
                boolean speaks = cue.entry().has(CueFrame.BARE) || cue.entry().has(CueFrame.QUOTE);
                boolean finite = !cue.group().infinitive()
                        && !cue.group().passive()
                        && !cue.group().negated();
                if (speaks && finite && cue.group().first() == subjectEnd) {
                    TokenRange content = content(as, cue, sentence, reading, findings);
                    if (content != null) {
                        add(new TokenRange(as + 1, subjectEnd), cue, content, sentence, findings);
                    }
                    return;
                }
            }
        }
    }

    private static TokenRange content(int as, CueMatch cue, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int cueEnd = cue.group().end();
        int limit = sentence.end();
        int tail = reading.adjuncts.skipAll(cueEnd, limit);
        boolean told = cue.entry().has(CueFrame.TOLD) && tail == cueEnd;
        if (told && tail < limit && Grammar.beginsNounPhrase(document.token(tail)) && !document.inQuotation(tail)) {
            tail = reading.adjuncts.skipAll(reading.phrases.fullEnd(tail, limit), limit);
        }
        boolean comma = tail + 1 < limit && Grammar.isComma(document.token(tail));
        if (comma && (as == sentence.first() || !Grammar.hasFinite(document, sentence.first(), as))) {
            return findings.isTaken(tail + 1)
                    ? null
                    : TokenRange.orNull(tail + 1, reading.bounds.clauseEnd(tail + 1, limit, null));
        }
        boolean ends = tail >= limit || document.token(tail).isPunctuation() && !document.inQuotation(tail);
        return ends && as > sentence.first() + 2 && !findings.isTaken(as - 2)
                ? TokenRange.orNull(sentence.first(), reading.bounds.trim(sentence.first(), as))
                : null;
    }

    private static void add(TokenRange source, CueMatch cue, TokenRange content, Sentence sentence, Findings findings) {
        List<TokenRange> parts = List.of(content);
        findings.add(new Found(
                source,
                null,
                List.of(new TokenRange(cue.group().first(), cue.group().end())),
                false,
                parts,
                findings.typeOf(parts),
                false,
                cue.entry().id() + ".as",
                sentence.index()));
    }
}
