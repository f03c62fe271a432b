package dev.parley.contracts;

import java.util.Arrays;
import java.util.Optional;

/** The CloudEvents {@code type} of each event, with the record that its data are read into and the schema they obey. */
public enum EventType {
    ARTICLE_ACCEPTED("dev.parley.article.accepted.v1", ArticleAccepted.class, "article-accepted.v1.json"),
    ARTICLE_WITHDRAWN("dev.parley.article.withdrawn.v1", ArticleWithdrawn.class, "article-withdrawn.v1.json"),
    ARTICLE_EXTRACTED("dev.parley.article.extracted.v1", ArticleExtracted.class, "article-extracted.v1.json");

    private final String type;
    private final Class<? extends Event> data;
    private final String schema;

    EventType(String type, Class<? extends Event> data, String schema) {
        this.type = type;
        this.data = data;
        this.schema = schema;
    }

    /** The value of the CloudEvents {@code type} attribute. */
    public String type() {
        return type;
    }

    /** The record that the event's data are read into. */
    public Class<? extends Event> data() {
        return data;
    }

    /** The schema's file name, beside this class under {@code schema/}. */
    public String schema() {
        return schema;
    }

    /** The type whose CloudEvents name is given, or nothing for one that this version does not know. */
    public static Optional<EventType> named(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }

    /** The type of an event at hand. */
    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(known -> known.data.isInstance(event))
                .findFirst()
                .orElseThrow();
    }
}
