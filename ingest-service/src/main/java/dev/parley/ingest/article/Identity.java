package dev.parley.ingest.article;

import dev.parley.contracts.Zone;
import java.util.List;
import java.util.Objects;

/**
 * Tells articles, texts and origins from each other.
 *
 * @param articleId which article this is a version of: the one at its address, or else the outlet's article with these
 *     words
 * @param originId what exact copies of one text at several outlets have in common
 * @param textDigest tells whether the text changed
 */
public record Identity(String articleId, String originId, String textDigest) {

    /** Whether the name could be an article's id at all. */
    public static boolean isArticleId(String name) {
        return Fingerprint.isOne(name);
    }

    /** The identity of an article; address and outlet may be null. */
    public static Identity of(ArticleAddress url, String outlet, String text, List<Zone> zones) {
        String body = text.substring(text.offsetByCodePoints(0, headEnd(zones)));
        String words = Fingerprint.ofWords(body.isBlank() ? text : body);
        String name = url != null ? "url\n" + url.identity() : "text\n" + Objects.toString(outlet, "") + "\n" + words;
        return new Identity(Fingerprint.of(name), "o-" + words, Fingerprint.of(text));
    }

    /** Outlets put headlines of their own over one agency text, so these do not make another origin. */
    private static int headEnd(List<Zone> zones) {
        return zones.stream()
                .filter(zone -> zone.kind() == Zone.Kind.HEADLINE || zone.kind() == Zone.Kind.STANDFIRST)
                .mapToInt(Zone::end)
                .max()
                .orElse(0);
    }
}
