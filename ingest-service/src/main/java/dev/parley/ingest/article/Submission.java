package dev.parley.ingest.article;

import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Zone;
import java.util.List;
import java.util.Objects;

/**
 * An article as handed in, read, cleaned and checked. What is null or empty was not given.
 *
 * @param identity of what the other fields say
 * @param reference the name that the client calls it by, echoed and never used as identity
 * @param text the cleaned text that all offsets count over
 * @param zones parts of the text that the page's markup told
 * @param warnings what was ignored of the request
 * @param details what is kept beside what is announced
 */
public record Submission(
        Identity identity,
        String reference,
        ArticleAddress url,
        String title,
        String text,
        List<Zone> zones,
        PublicationTime publishedAt,
        String outlet,
        String publisherGroup,
        String agency,
        String language,
        List<String> warnings,
        Details details) {
    public Submission {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(details, "details");
        zones = List.copyOf(zones);
        warnings = List.copyOf(warnings);
    }

    /** Whether it says nothing of the article that the other one does not say. */
    boolean saysTheSameAs(Submission other) {
        return identity.articleId().equals(other.identity.articleId())
                && identity.textDigest().equals(other.identity.textDigest())
                && Objects.equals(title, other.title)
                && Objects.equals(publishedAt, other.publishedAt)
                && Objects.equals(outlet, other.outlet)
                && Objects.equals(publisherGroup, other.publisherGroup)
                && Objects.equals(agency, other.agency)
                && Objects.equals(language, other.language)
                && details.equals(other.details);
    }
}
