package dev.parley.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One place where an entity is named or referred to. */
public record Mention(int start, int end, String text, Kind kind) {
    public Mention {
        Guard.range(start, end);
        Guard.present(text, "text");
        Guard.present(kind, "kind");
    }

    /** How the entity is referred to. */
    public enum Kind {
        @JsonProperty("name")
        NAME,
        @JsonProperty("metonym")
        METONYM,
        @JsonProperty("demonym")
        DEMONYM,
        @JsonProperty("title")
        TITLE,
        @JsonProperty("pronoun")
        PRONOUN,
        @JsonProperty("nominal")
        NOMINAL
    }
}
