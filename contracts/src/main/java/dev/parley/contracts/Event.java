package dev.parley.contracts;

/** Something that happened to one article. The topic's key is {@link #id()}, so one article's events keep their order. */
public sealed interface Event permits ArticleAccepted, ArticleWithdrawn, ArticleExtracted {

    /** The article's id, stable over its versions. */
    String id();

    /** The article's version that this event speaks of, from 1; a withdrawal takes a version of its own. */
    int version();
}
