package dev.parley.ingest.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A run of words that was kept, removed or added. */
@RegisterForReflection
public record Piece(Kind kind, String text) {
    /** What became of it. */
    public enum Kind {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("added")
        ADDED
    }
}
