package dev.parley.ingest.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.article.ArticleVersion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;

/**
 * Some versions of an article, the latest first.
 *
 * @param next what to give as {@code before} for earlier ones, or null if there are none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionPage(String id, List<ArticleVersionView> items, Integer next) {

    /**
     * A page of versions.
     *
     * @param latestFirst up to one more than the page is to hold
     * @param earlier the latest accepted version before these, or null
     */
    static VersionPage of(String id, List<ArticleVersion> latestFirst, ArticleVersion earlier, int most) {
        List<ArticleVersionView> items = new ArrayList<>();
        for (int i = 0; i < Math.min(most, latestFirst.size()); i++) {
            ArticleVersion before = latestFirst.subList(i + 1, latestFirst.size()).stream()
                    .filter(version -> !version.withdrawn)
                    .findFirst()
                    .orElse(earlier);
            items.add(ArticleVersionView.of(latestFirst.get(i), before));
        }
        boolean more = latestFirst.size() > most;
        return new VersionPage(id, items, more ? items.get(items.size() - 1).version() : null);
    }
}
