package dev.parley.query.projection;

/** Why a transaction derives answers anew. */
public enum Cause {
    /** Events that were not known before. */
    REPORT,
    /** Among others, events that were known before the read model was emptied. */
    REPLAY,
    /** A decision about who is who. */
    IDENTITY,
    /** A reviewer's judgement of a statement or stance. */
    CORRECTION
}
