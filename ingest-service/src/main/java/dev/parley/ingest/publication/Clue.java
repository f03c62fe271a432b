package dev.parley.ingest.publication;

/**
 * Something on a page that may tell when its article was published.
 *
 * @param stated whether it is meant to tell that, to machines at least
 */
record Clue(Source source, WrittenTime time, boolean stated) {}
