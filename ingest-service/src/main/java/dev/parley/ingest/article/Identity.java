package dev.parley.ingest.article;

import dev.parley.contracts.Zone;
import dev.parley.ingest.likeness.Sketch;
import java.util.List;
import java.util.Objects;

/**
 * Tells articles, texts and origins from each other.
 *
 * @param articleId which article this is a version of: the one at its address, or else the outlet's article with these
 *     words
 * @param originId what exact copies of one text at several outlets have in common
 * @param textDigest tells whether the text changed
 * @param sketch tells texts that are nearly the same
 */
public record Identity(String articleId, String originId, String textDigest, Sketch sketch) {

    /** Whether the name could be an article's id at all. */
    public static boolean isArticleId(String name) {
        return Fingerprint.isOne(name);
    }

    /** The identity of an article; address and outlet may be null. */
    public static Identity of(ArticleAddress url, String outlet, String text, List<Zone> zones) {
        String body = body(text, zones);
        String words = Fingerprint.words(body);
        String print = words.isEmpty() ? Fingerprint.of(body) : Fingerprint.of(words);
        String name = url != null ? "url\n" + url.identity() : "text\n" + Objects.toString(outlet, "") + "\n" + print;
        return new Identity(Fingerprint.of(name), "o-" + print, Fingerprint.of(text), Sketch.of(words));
    }

    /** The sketch of a text, as {@link #of} makes it; the text may be cut off after the zones. */
    public static Sketch sketch(String text, List<Zone> zones) {
        return Sketch.of(Fingerprint.words(body(text, zones)));
    }

    private static String body(String text, List<Zone> zones) {
        String body = text.substring(text.offsetByCodePoints(0, headEnd(zones)));
        return body.isBlank() ? text : body;
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
