package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A part of the page and what it is. */
public record Zone(Kind kind, int start, int end) {
    public Zone {
        Guard.present(kind, "kind");
        Guard.range(start, end);
    }

    /** What a zone is; nothing is extracted from boilerplate. */
    public enum Kind {
        @JsonProperty("headline")
        HEADLINE,
        @JsonProperty("standfirst")
        STANDFIRST,
        @JsonProperty("dateline")
        DATELINE,
        @JsonProperty("body")
        BODY,
        @JsonProperty("boilerplate")
        BOILERPLATE,
        @JsonProperty("credit")
        CREDIT
    }
}
