package dev.parley.ingest.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a version is in the pipeline. */
public enum Stage {
    /** Stored, and still to be sent to the extraction. */
    @JsonProperty("waiting")
    WAITING,
    /** The broker has it. */
    @JsonProperty("sent")
    SENT,
    /** The extraction is through with it. */
    @JsonProperty("extracted")
    EXTRACTED,
    /** It could not be extracted, or what was extracted could not be projected. */
    @JsonProperty("failed")
    FAILED,
    /** The article was taken back. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
