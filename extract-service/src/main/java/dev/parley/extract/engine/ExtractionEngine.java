package dev.parley.extract.engine;

import static java.util.Objects.requireNonNull;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.InvalidEventException;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import dev.parley.extract.TextSize;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** From the event that an article was accepted to the event that it was extracted. Shared by all threads. */
public final class ExtractionEngine {
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    private final Function<Article, Extraction> extractor;
    private final ExtractorStamp stamp;

    /**
     * An engine around an extractor that any number of threads may call.
     *
     * @param stamp for the articles that the extractor is not asked about
     */
    public ExtractionEngine(Function<Article, Extraction> extractor, ExtractorStamp stamp) {
        this.extractor = requireNonNull(extractor, "extractor");
        this.stamp = requireNonNull(stamp, "stamp");
    }

    static ExtractionEngine with(Extractor extractor) {
        return new ExtractionEngine(extractor::extract, extractor.stamp());
    }

    /** Which extractor and codebook this is. */
    public ExtractorStamp stamp() {
        return stamp;
    }

    /**
     * Reads an article. One that is known to be in another language than English passes with the zones it came with and
     * nothing found in it, so that readers know of it all the same.
     *
     * @throws InvalidEventException if the extractor's findings are not verbatim or do not hang together
     */
    public ArticleExtracted extract(ArticleAccepted article) {
        Article read = toArticle(article);
        Extraction extraction = reads(article.language())
                ? extractor.apply(read)
                : new Extraction(article.zones(), List.of(), List.of(), List.of(), stamp, TextSize.UNREAD);
        try {
            return extraction.joinedTo(read);
        } catch (IllegalArgumentException e) {
            throw new InvalidEventException("the extraction is not sound: " + e.getMessage(), e);
        }
    }

    /** Whether articles in the language, a BCP 47 tag or null, are read; one that is not known is tried. */
    static boolean reads(String language) {
        if (language == null) {
            return true;
        }
        String primary = Locale.forLanguageTag(language).getLanguage();
        return primary.isEmpty() || primary.equals(ENGLISH);
    }

    private static Article toArticle(ArticleAccepted article) {
        return new Article(
                article.id(),
                article.version(),
                article.title(),
                article.url(),
                article.outlet(),
                article.publisherGroup(),
                article.agency(),
                article.publishedAt(),
                article.language(),
                article.originId(),
                article.text(),
                article.zones());
    }
}
