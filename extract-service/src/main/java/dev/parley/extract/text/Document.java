package dev.parley.extract.text;

import dev.parley.contracts.Zone;
import dev.parley.extract.zone.ZoneSpan;
import java.util.List;

/** An article's text with its zones, paragraphs, sentences, quotations and tagged tokens. Immutable. */
public final class Document {
    private final String text;
    private final List<ZoneSpan> zones;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final List<Paragraph> paragraphs;
    private final List<Quotation> quotations;
    /** For each token the index of the quotation that it is in, marks included, or -1. */
    private final int[] quotationOfToken;

    Document(
            String text,
            List<ZoneSpan> zones,
            List<Token> tokens,
            List<Sentence> sentences,
            List<Paragraph> paragraphs,
            List<Quotation> quotations,
            int[] quotationOfToken) {
        this.text = text;
        this.zones = List.copyOf(zones);
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
        this.paragraphs = List.copyOf(paragraphs);
        this.quotations = List.copyOf(quotations);
        this.quotationOfToken = quotationOfToken;
    }

    public String text() {
        return text;
    }

    public List<ZoneSpan> zones() {
        return zones;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    public List<Quotation> quotations() {
        return quotations;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public Sentence sentenceOf(int token) {
        return sentences.get(tokens.get(token).sentence());
    }

    public Paragraph paragraphOf(int token) {
        return paragraphs.get(sentenceOf(token).paragraph());
    }

    public Zone.Kind zoneOf(int token) {
        return sentenceOf(token).zone();
    }

    /** The outermost quotation that a token is in, its marks included, or null. */
    public Quotation quotationAt(int token) {
        int quotation = quotationOfToken[token];
        return quotation < 0 ? null : quotations.get(quotation);
    }

    public boolean inQuotation(int token) {
        return quotationOfToken[token] >= 0;
    }

    /** Char offset where a token begins. */
    public int start(int token) {
        return tokens.get(token).start();
    }

    /** Char offset where the token before {@code endToken} ends. */
    public int end(int endToken) {
        return tokens.get(endToken - 1).end();
    }

    public CharSpan span(int first, int endToken) {
        return new CharSpan(start(first), end(endToken));
    }

    /** The words from one token up to another, as written. */
    public String text(int first, int endToken) {
        return text.substring(start(first), end(endToken));
    }

    /** Index of the first token that ends after a char offset; the number of tokens if there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
