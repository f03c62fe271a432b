package dev.parley.extract.statement;

import dev.parley.contracts.Statement;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Sentence;
import java.util.List;

/** A sentence that is nothing but a quotation goes on under the cue before it. */
final class InheritedQuotationSieve implements Sieve {
    private static final int FARTHEST_SENTENCE = 3;

    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        Quotation quotation = document.quotationAt(sentence.first());
        if (quotation == null || quotation.firstToken() != sentence.first() || findings.isTaken(sentence.first())) {
            return;
        }
        int end = Math.min(quotation.endToken(), sentence.end());
        for (int at = end; at < sentence.end(); at++) {
            boolean next = document.inQuotation(at);
            if (!next && document.token(at).isWord() || findings.isTaken(at)) {
                return;
            }
        }
        TokenRange content = new TokenRange(sentence.first(), end);
        if (quotation.continuesPrevious() && sentence.first() > 0 && goOn(content, findings)) {
            return;
        }
        Found last = findings.last();
        if (last == null || last.source() == null || sentence.index() - last.sentence() > FARTHEST_SENTENCE) {
            return;
        }
        boolean introduced = last.type() == Statement.Type.DIRECT
                || document.paragraphOf(sentence.first()).index()
                                - document.paragraphOf(last.source().first()).index()
                        <= 1;
        if (!introduced || end - sentence.first() < 4) {
            return;
        }
        List<TokenRange> parts = List.of(content);
        findings.add(new Found(
                last.source(),
                last.relay(),
                List.of(),
                true,
                parts,
                findings.typeOf(parts),
                false,
                "quotation.inherited",
                sentence.index()));
    }

    /** Joins the paragraph of a long quotation to the statement of the one before. */
    private static boolean goOn(TokenRange content, Findings findings) {
        Found before = findings.at(content.first() - 1);
        if (before == null) {
            return false;
        }
        findings.extend(before, content);
        return true;
    }
}
