package dev.parley.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One version of one article. */
@Embeddable
public record ArticleVersionKey(@Column(name = "article_id") String articleId, int version) {}
