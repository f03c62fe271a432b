package dev.parley.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An article as it was at one version: accepted with a text, or withdrawn. Never changed once written. */
@Entity
@Table(name = "article_version")
public class ArticleVersion {

    @EmbeddedId
    public ArticleVersionKey key;

    public boolean withdrawn;

    @Column(name = "withdrawal_reason")
    public String withdrawalReason;

    public String url;
    public String title;
    public String outlet;

    @Column(name = "publisher_group")
    public String publisherGroup;

    public String agency;

    @Column(name = "published_at")
    public String publishedAt;

    public String language;

    @Column(name = "origin_id")
    public String originId;

    public String text;

    /** {@link Zones} as JSON. */
    public String zones;

    @Column(name = "created_at")
    public Instant createdAt;
}
