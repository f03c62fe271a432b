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
    private final Set<String> functionWords;
    private final Set<String> cues;

    private DocumentReader(Tagger tagger) {
        Abbreviations abbreviations = Abbreviations.standard();
        this.tagger = tagger;
        this.tokenizer = new Tokenizer(abbreviations);
        this.cues = words("text/cue-verbs.tsv");
        this.functionWords = new HashSet<>(words("tag/closed-classes.tsv"));
        this.functionWords.addAll(words("text/sentence-starters.tsv"));
        this.splitter = new SentenceSplitter(abbreviations, words("text/sentence-starters.tsv"), cues);
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
        List<Sentence> sentences = new ArrayList<>();
        List<Words> written = new ArrayList<>();
        NameLikeWords names = new NameLikeWords(functionWords, cues);
        for (Paragraph paragraph : paragraphs) {
            int first = paragraph.first();
            for (int end : splitter.split(text, spans, first, paragraph.end(), quotationEnd)) {
                ExtractionInterruptedException.throwIfInterrupted();
                sentences.add(new Sentence(sentences.size(), first, end, paragraph.zone(), paragraph.index()));
                Words words = Words.of(text, spans, first, end);
                written.add(words);
                if (paragraph.zone() == Zone.Kind.BODY) {
                    names.learn(words.text(), words.lower());
                }
                first = end;
            }
        }
        List<Token> tokens = new ArrayList<>(spans.size());
        for (Sentence sentence : sentences) {
            addTokens(spans, sentence, written.get(sentence.index()), names, tokens);
        }
        return new Document(text, zones, tokens, sentences, paragraphs, quotations, quotationOfToken);
    }

    private void addTokens(TokenSpans spans, Sentence sentence, Words words, NameLikeWords names, List<Token> tokens) {
        String[] tags;
        if (sentence.zone() == Zone.Kind.BOILERPLATE) {
            tags = new String[words.text().length];
            Arrays.fill(tags, "X");
        } else {
            tags = tagger.tag(words.text(), names.of(words.text(), words.lower()));
        }
        for (int i = 0; i < tags.length; i++) {
            int token = sentence.first() + i;
            String lower = words.lower()[i];
            tokens.add(new Token(
                    token,
                    spans.start(token),
                    spans.end(token),
                    words.text()[i],
                    lower,
                    tags[i],
                    lemmas.lemma(lower, tags[i]),
                    sentence.index()));
        }
    }

    /** The words of a sentence as written, and in small letters with typewriter apostrophes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Words(String[] text, String[] lower) {

        static Words of(String text, TokenSpans spans, int first, int end) {
            String[] words = new String[end - first];
            String[] lower = new String[end - first];
            for (int i = 0; i < words.length; i++) {
                words[i] = text.substring(spans.start(first + i), spans.end(first + i));
                lower[i] = words[i].toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
            }
            return new Words(words, lower);
        }
    }

    private static Set<String> words(String path) {
        Set<String> words = new HashSet<>();
        Table.read(path).forEach(row -> words.addAll(row.list("words")));
        return Set.copyOf(words);
    }
}
