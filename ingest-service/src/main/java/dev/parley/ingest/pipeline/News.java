package dev.parley.ingest.pipeline;

/**
 * What a record of another service says of one version.
 *
 * @param at milliseconds since the epoch at which the record was written
 * @param topic that the record could not be processed from, or null if it was processed
 * @param reason what was wrong with it, or null
 * @param cause the class of the exception, or null
 */
record News(String articleId, int version, long at, String topic, String reason, String cause) {}
