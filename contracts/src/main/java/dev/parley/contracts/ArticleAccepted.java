package dev.parley.contracts;

import java.util.List;

/**
 * An article, or a new version of one, that ingest has stored.
 *
 * @param id the article's id
 * @param version from 1, one more for each changed text
 * @param title the headline, or null; when it also stands in the text, a zone says where
 * @param url the canonical address, or null
 * @param outlet who published it, or null
 * @param publisherGroup the company behind the outlet, or null
 * @param agency the wire agency credited, or null
 * @param publishedAt null if not known
 * @param language ISO 639-1 code, or null if not known
 * @param originId shared by all copies of one text
 * @param text the cleaned text, that all offsets count over
 * @param zones the parts that ingest recognised; the extractor finds the rest
 */
public record ArticleAccepted(
        String id,
        int version,
        String title,
        String url,
        String outlet,
        String publisherGroup,
        String agency,
        PublicationTime publishedAt,
        String language,
        String originId,
        String text,
        List<Zone> zones)
        implements Event {
    public ArticleAccepted {
        Guard.text(id, "id");
        Guard.version(version);
        Guard.text(originId, "originId");
        Guard.text(text, "text");
        zones = Guard.list(zones);
        CodePoints codePoints = CodePoints.of(text);
        zones.forEach(zone -> codePoints.checkWithin(zone.end(), "zones"));
    }
}
