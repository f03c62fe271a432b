package dev.parley.ingest.pipeline;

import dev.parley.ingest.article.ArticleVersionKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far one version came after it was stored; each time is that of the latest such event, or null. */
@Entity
@Table(name = "article_progress")
public class ArticleProgress {

    @EmbeddedId
    public ArticleVersionKey key;

    @Column(name = "sent_at")
    public Instant sentAt;

    @Column(name = "extracted_at")
    public Instant extractedAt;

    @Column(name = "failed_at")
    public Instant failedAt;

    @Column(name = "failed_topic")
    public String failedTopic;

    @Column(name = "failure_reason")
    public String failureReason;

    @Column(name = "failure_cause")
    public String failureCause;
}
