package dev.parley.ingest.intake;

import dev.parley.ingest.cleaning.CleanedPage;
import dev.parley.ingest.language.WrittenLanguage;
import dev.parley.ingest.publication.Source;
import java.util.Optional;

/**
 * The language of an article: the one that the client names, else the one that the text is written in, else the one that the
 * page claims. Pages claim the language of their menus, or of the template that they were made from.
 *
 * @param code ISO 639-1, or null if it is not known
 * @param certain false if the page claims what the text does not bear out
 */
record KnownLanguage(String code, Source source, boolean certain) {

    static KnownLanguage of(String named, CleanedPage page, String text) {
        if (named != null) {
            return new KnownLanguage(named, Source.CLIENT, true);
        }
        Optional<String> written = WrittenLanguage.of(text);
        return written.map(code -> new KnownLanguage(code, Source.TEXT, true))
                .orElseGet(() -> new KnownLanguage(page.language(), Source.META, false));
    }
}
