package dev.parley.contracts;

/**
 * Header names of a Kafka record: the CloudEvents 1.0 attributes in the Kafka binding's binary mode, and what a dead
 * letter says of its cause. Values are UTF-8 strings.
 */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";

    /** RFC 3339 time at which the event was produced. Among events of one article version the latest one stands. */
    public static final String TIME = "ce_time";

    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    /** What was wrong with a record that became a dead letter. */
    public static final String DEAD_LETTER_REASON = "dead-letter-reason";

    /** The class of the exception behind the reason. */
    public static final String DEAD_LETTER_CAUSE = "dead-letter-cause";

    public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";
    public static final String DEAD_LETTER_PARTITION = "dead-letter-partition";
    public static final String DEAD_LETTER_OFFSET = "dead-letter-offset";

    private EventHeaders() {}
}
