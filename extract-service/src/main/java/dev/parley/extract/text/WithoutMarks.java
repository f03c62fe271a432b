package dev.parley.extract.text;

import dev.parley.extract.phrase.NounPhrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document read past its quotation marks: "would never “sell the port”" says what it says without them. Sentences, paragraphs and
 * quotations are those of the document, and what is in a quotation stays so; a quotation begins with its first word.
 */
public final class WithoutMarks {
    private final Document document;
    /** For each token its index in the original; null if nothing was left out. */
    private final int[] original;

    private WithoutMarks(Document document, int[] original) {
        this.document = document;
        this.original = original;
    }

    /** The document without the tokens that open and close quotations. */
    public static WithoutMarks of(Document document) {
        int size = document.size();
        int[] index = new int[size + 1];
        int[] original = new int[size];
        int kept = 0;
        for (int at = 0; at < size; at++) {
            index[at] = kept;
            if (!isMark(document, at)) {
                original[kept++] = at;
            }
        }
        index[size] = kept;
        return kept == size
                ? new WithoutMarks(document, null)
                : new WithoutMarks(kept(document, index, original, kept), Arrays.copyOf(original, kept));
    }

    /** The document to read in. */
    public Document document() {
        return document;
    }

    /** Where a token of it stands in the original. */
    public int original(int token) {
        return original == null ? token : original[token];
    }

    private static boolean isMark(Document document, int at) {
        Quotation quotation = document.quotationAt(at);
        if (quotation == null) {
            return false;
        }
        boolean outer = at == quotation.firstToken() && !quotation.continuesPrevious()
                || quotation.closed() && at == quotation.endToken() - 1;
        Token token = document.token(at);
        return outer && token.isPunctuation() || NounPhrases.isQuotationMark(token);
    }

    private static Document kept(Document document, int[] index, int[] original, int size) {
        List<Token> tokens = new ArrayList<>(size);
        int[] quotationOfToken = new int[size];
        for (int at = 0; at < size; at++) {
            Token token = document.token(original[at]);
            tokens.add(new Token(
                    at,
                    token.start(),
                    token.end(),
                    token.text(),
                    token.lower(),
                    token.tag(),
                    token.lemma(),
                    token.sentence()));
            Quotation quotation = document.quotationAt(original[at]);
            quotationOfToken[at] = quotation == null ? -1 : quotation.index();
        }
        return new Document(
                document.text(),
                document.zones(),
                tokens,
                document.sentences().stream()
                        .map(one -> new Sentence(
                                one.index(), index[one.first()], index[one.end()], one.zone(), one.paragraph()))
                        .toList(),
                document.paragraphs().stream()
                        .map(one -> new Paragraph(
                                one.index(), index[one.first()], index[one.end()], one.zone(), one.bullet()))
                        .toList(),
                document.quotations().stream().map(one -> moved(one, index)).toList(),
                quotationOfToken);
    }

    private static Quotation moved(Quotation one, int[] index) {
        return new Quotation(
                one.index(),
                one.open(),
                one.innerStart(),
                one.innerEnd(),
                // No token closes it any more.
                one.innerEnd(),
                index[one.firstToken()],
                index[one.endToken()],
                one.continuesPrevious(),
                one.continuesNext());
    }
}
