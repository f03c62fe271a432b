package dev.parley.ingest.fetch;

import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.cleaning.CleanedPage;
import dev.parley.ingest.cleaning.PageCleaner;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.intake.TextBody;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Makes submissions of documents that a site gave. */
@ApplicationScoped
public class PageReader {
    /** Without a type, browsers look for themselves; a page without its type is a page here. */
    private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

    private final SubmissionReader reader;

    PageReader(SubmissionReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a page or a plain text.
     *
     * @param about what is said of it from outside; goes before what the page says of itself
     * @param otherwise what is said of it from outside where the page says nothing
     * @throws ProblemException if it is no article
     */
    public Submission read(Fetched document, Draft about, Draft otherwise) {
        return read(document.uri(), document.mediaType(), document.charset(), document.body(), about, otherwise);
    }

    /** As {@link #read(Fetched, Draft, Draft)}, of a document that came otherwise. */
    public Submission read(URI uri, String mediaType, String charset, byte[] body, Draft about, Draft otherwise) {
        if (mediaType.equals("text/plain")) {
            Charset encoding = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
            Draft draft = about.with(Draft.URL, uri.toString()).with(Draft.TEXT, TextBody.decode(body, encoding));
            return reader.read(draft.withDefault(Draft.TITLE, otherwise.get(Draft.TITLE))
                    .withDefault(Draft.PUBLISHED_AT, otherwise.get(Draft.PUBLISHED_AT))
                    .withDefault(Draft.OUTLET, otherwise.get(Draft.OUTLET))
                    .withDefault(Draft.LANGUAGE, otherwise.get(Draft.LANGUAGE)));
        }
        if (!PAGES.contains(mediaType)) {
            throw new ProblemException(FetchProblem.noPage("the site gave " + mediaType + ", which is no page"));
        }
        CleanedPage page = SubmissionReader.cleaned(() -> PageCleaner.clean(body, charset, uri.toString()));
        Draft draft = about.with(Draft.URL, address(uri, page.url()));
        return reader.ofPage(
                draft.withDefault(Draft.TITLE, unless(page.title(), otherwise.get(Draft.TITLE)))
                        .withDefault(Draft.PUBLISHED_AT, unless(page.publishedAt(), otherwise.get(Draft.PUBLISHED_AT)))
                        .withDefault(Draft.OUTLET, unless(page.outlet(), otherwise.get(Draft.OUTLET)))
                        .withDefault(Draft.LANGUAGE, unless(page.language(), otherwise.get(Draft.LANGUAGE))),
                page);
    }

    private static String unless(Object own, String otherwise) {
        return own == null ? otherwise : null;
    }

    /** A page may name another address of its own site as the right one, but not one of someone else's. */
    private static String address(URI fetched, String own) {
        if (own != null) {
            try {
                URI claimed = URI.create(ArticleAddress.parse(own).value());
                if (site(claimed).equals(site(fetched))) {
                    return own;
                }
            } catch (IllegalArgumentException e) {
                return fetched.toString();
            }
        }
        return fetched.toString();
    }

    private static String site(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile|amp)\\.", "");
    }
}
