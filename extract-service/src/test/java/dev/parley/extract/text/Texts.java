package dev.parley.extract.text;

import dev.parley.extract.tag.Tagger;
import dev.parley.extract.zone.ZoneFinder;
import java.util.List;

/** Reads texts for tests with the standard stages. */
public final class Texts {
    private static final DocumentReader READER = DocumentReader.with(Tagger.standard());
    private static final ZoneFinder ZONES = ZoneFinder.standard();

    public static Document read(String text) {
        return READER.read(text, ZONES.find(text, null, List.of()));
    }

    public static List<String> sentences(String text) {
        Document document = read(text);
        return document.sentences().stream()
                .map(sentence -> document.text(sentence.first(), sentence.end()))
                .toList();
    }

    public static List<String> tokens(String text) {
        return read(text).tokens().stream().map(Token::text).toList();
    }

    /** What stands between the marks. */
    public static List<String> quotations(String text) {
        return read(text).quotations().stream()
                .map(quotation -> text.substring(quotation.innerStart(), quotation.innerEnd()))
                .toList();
    }

    private Texts() {}
}
