package dev.parley.extract.text;

import dev.parley.contracts.Zone;
import dev.parley.extract.ExtractionInterruptedException;
import dev.parley.extract.data.Table;
import dev.parley.extract.tag.Tagger;
import dev.parley.extract.zone.ZoneSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a {@link Document} of a text and its zones: paragraphs, tokens, quotations, sentences, tags. */
public final class DocumentReader {
    private final Tagger tagger;
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final Lemmas lemmas;

    private DocumentReader(Tagger tagger) {
        Abbreviations abbreviations = Abbreviations.standard();
        this.tagger = tagger;
        this.tokenizer = new Tokenizer(abbreviations);
        this.splitter =
                new SentenceSplitter(abbreviations, words("text/sentence-starters.tsv"), words("text/cue-verbs.tsv"));
        this.lemmas = Lemmas.standard();
    }

    public static DocumentReader with(Tagger tagger) {
        return new DocumentReader(tagger);
    }

    /** Reads a text; {@code zones} are in order and do not overlap. */
    public Document read(String text, List<ZoneSpan> zones) {
        TokenSpans spans = new TokenSpans();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (ZoneSpan zone : zones) {
            for (ParagraphSpan paragraph : ParagraphSpan.of(text, zone.start(), zone.end())) {
                int first = spans.size();
                tokenizer.tokenize(text, paragraph.start(), paragraph.end(), spans);
                if (spans.size() > first) {
                    paragraphs.add(
                            new Paragraph(paragraphs.size(), first, spans.size(), zone.kind(), paragraph.bullet()));
                }
            }
        }
        List<Quotation> quotations = new QuotationFinder(text, spans)
                .find(paragraphs.stream()
                        .filter(paragraph -> paragraph.zone() != Zone.Kind.BOILERPLATE)
                        .map(paragraph -> new int[] {paragraph.first(), paragraph.end()})
                        .toList());
        int[] quotationOfToken = new int[spans.size()];
        int[] quotationEnd = new int[spans.size()];
        Arrays.fill(quotationOfToken, -1);
        for (Quotation quotation : quotations) {
            Arrays.fill(quotationOfToken, quotation.firstToken(), quotation.endToken(), quotation.index());
            Arrays.fill(quotationEnd, quotation.firstToken(), quotation.endToken(), quotation.endToken());
        }
        List<Token> tokens = new ArrayList<>(spans.size());
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            int first = paragraph.first();
            for (int end : splitter.split(text, spans, first, paragraph.end(), quotationEnd)) {
                ExtractionInterruptedException.throwIfInterrupted();
                sentences.add(new Sentence(sentences.size(), first, end, paragraph.zone(), paragraph.index()));
                addTokens(text, spans, first, end, sentences.size() - 1, paragraph.zone(), tokens);
                first = end;
            }
        }
        return new Document(text, zones, tokens, sentences, paragraphs, quotations, quotationOfToken);
    }

    private void addTokens(
            String text, TokenSpans spans, int first, int end, int sentence, Zone.Kind zone, List<Token> tokens) {
        String[] words = new String[end - first];
        String[] lower = new String[end - first];
        for (int i = 0; i < words.length; i++) {
            words[i] = text.substring(spans.start(first + i), spans.end(first + i));
            lower[i] = words[i].toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
        }
        String[] tags = new String[words.length];
        if (zone == Zone.Kind.BOILERPLATE) {
            Arrays.fill(tags, "X");
        } else {
            tags = tagger.tag(words);
        }
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(
                    first + i,
                    spans.start(first + i),
                    spans.end(first + i),
                    words[i],
                    lower[i],
                    tags[i],
                    lemmas.lemma(lower[i], tags[i]),
                    sentence));
        }
    }

    private static Set<String> words(String path) {
        Set<String> words = new HashSet<>();
        Table.read(path).forEach(row -> words.addAll(row.list("words")));
        return Set.copyOf(words);
    }
}
