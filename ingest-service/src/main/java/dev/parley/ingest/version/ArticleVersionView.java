package dev.parley.ingest.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.article.ArticleVersion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article as it was at one version, and what that changed.
 *
 * @param status {@code accepted} or {@code withdrawn}
 * @param changed the fields that differ from those of the accepted version before; none for the first
 * @param difference the texts' difference in words, if the text changed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArticleVersion", examples = """
                {"version": 2, "status": "accepted", "createdAt": "2026-01-31T09:02:00Z", "title": "Harbour union to talk",
                 "originId": "o-wq2m7o4c6fzj3z5tq4d6a7yhbe", "changed": ["title", "text"],
                 "difference": [{"kind": "kept", "text": "The union would"}, {"kind": "removed", "text": " return to"},
                   {"kind": "added", "text": " begin"}, {"kind": "kept", "text": " talks."}]}""")
public record ArticleVersionView(
        int version,
        String status,
        Instant createdAt,
        String withdrawalReason,
        String url,
        String title,
        String outlet,
        String publisherGroup,
        String agency,
        String publishedAt,
        String language,
        String originId,
        String text,
        List<String> changed,
        List<Piece> difference) {

    /** @param before the accepted version before it, or null */
    static ArticleVersionView of(ArticleVersion version, ArticleVersion before) {
        boolean compares = before != null && !version.withdrawn;
        boolean otherText = compares && !before.text.equals(version.text);
        return new ArticleVersionView(
                version.key.version(),
                version.withdrawn ? "withdrawn" : "accepted",
                version.createdAt,
                version.withdrawalReason,
                version.url,
                version.title,
                version.outlet,
                version.publisherGroup,
                version.agency,
                version.publishedAt,
                version.language,
                version.originId,
                version.text,
                compares ? changed(before, version) : List.of(),
                otherText ? WordDifference.between(before.text, version.text) : null);
    }

    private static List<String> changed(ArticleVersion before, ArticleVersion after) {
        List<String> changed = new ArrayList<>();
        note(changed, "url", before, after, version -> version.url);
        note(changed, "title", before, after, version -> version.title);
        note(changed, "outlet", before, after, version -> version.outlet);
        note(changed, "publisherGroup", before, after, version -> version.publisherGroup);
        note(changed, "agency", before, after, version -> version.agency);
        note(changed, "publishedAt", before, after, version -> version.publishedAt);
        note(changed, "language", before, after, version -> version.language);
        note(changed, "originId", before, after, version -> version.originId);
        note(changed, "text", before, after, version -> version.text);
        return changed;
    }

    private static void note(
            List<String> changed,
            String name,
            ArticleVersion before,
            ArticleVersion after,
            Function<ArticleVersion, String> field) {
        if (!Objects.equals(field.apply(before), field.apply(after))) {
            changed.add(name);
        }
    }
}
