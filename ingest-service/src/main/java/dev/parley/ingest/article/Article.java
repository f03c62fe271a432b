package dev.parley.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is current of an article. */
@Entity
@Table(name = "article")
public class Article {

    @Id
    public String id;

    public int version;
    public boolean withdrawn;
    public String reference;
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

    @Column(name = "text_digest")
    public String textDigest;

    public String byline;

    @Column(name = "modified_at")
    public String modifiedAt;

    /** {@link Provenance} of each field as JSON. */
    public String provenance;

    @Column(name = "accepted_at")
    public Instant acceptedAt;

    @Column(name = "changed_at")
    public Instant changedAt;
}
