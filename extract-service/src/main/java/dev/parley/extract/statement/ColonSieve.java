package dev.parley.extract.statement;

import dev.parley.contracts.Zone;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Paragraph;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Locale;

/** "Okafor: the port will reopen", in headlines and transcripts. */
final class ColonSieve implements Sieve {
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_SPEAKERS = 12;

    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int first = sentence.first();
        int limit = Math.min(sentence.end() - 2, first + LONGEST_SPEAKERS);
        boolean plain = true;
        for (int at = first; at < limit; at++) {
            Token token = document.token(at);
            if (token.is(":") && at > first) {
                if (plain && at < first + LONGEST_NAME || document.inQuotation(at + 1)) {
                    take(at, sentence, reading, findings);
                }
                return;
            }
            boolean joins = token.tag().equals("CCONJ") || token.is("(") || token.is(")");
            plain &= !joins;
            boolean name = joins && at > first
                    || token.tag().equals("PROPN")
                    || token.tag().equals("NOUN") && (token.isCapitalised() || at == first)
                    || token.tag().equals("ADJ") && token.isCapitalised();
            if (!name || document.inQuotation(at) || findings.isTaken(at)) {
                return;
            }
        }
    }

    /** In a transcript, that writes its speakers in capitals, a turn goes on to the end of its paragraph. */
    private static int end(Sentence sentence, Document document) {
        Paragraph paragraph = document.paragraphOf(sentence.first());
        String speaker = document.token(sentence.first()).text();
        boolean turn = sentence.zone() == Zone.Kind.BODY
                && paragraph.first() == sentence.first()
                && speaker.equals(speaker.toUpperCase(Locale.ROOT));
        return turn ? paragraph.end() : sentence.end();
    }

    private static boolean saysSomething(TokenRange content, Document document) {
        for (int at = content.first(); at < content.end(); at++) {
            if (document.inQuotation(at) || document.token(at).isVerb()) {
                return true;
            }
        }
        return false;
    }

    private static void take(int colon, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int first = colon + 1;
        TokenRange content = TokenRange.orNull(first, reading.bounds.trim(first, end(sentence, document)));
        if (content == null
                || findings.isTaken(first)
                || content.end() - first < 3
                || document.token(sentence.first()).text().length() < 2
                || reading.words.has("label-noun", document.token(colon - 1))
                || !saysSomething(content, document)) {
            return;
        }
        List<TokenRange> parts = List.of(content);
        findings.add(new Found(
                new TokenRange(sentence.first(), colon),
                null,
                List.of(new TokenRange(colon, colon + 1)),
                false,
                parts,
                findings.typeOf(parts),
                false,
                "colon",
                sentence.index()));
    }
}
