package dev.parley.query.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a position leans, from against to in favour. */
public enum Polarity {
    OPPOSE,
    NEUTRAL,
    CONDITIONAL,
    SUPPORT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Polarity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** From -1, against, to 1, in favour. */
    double lean() {
        return switch (this) {
            case OPPOSE -> -1;
            case NEUTRAL -> 0;
            case CONDITIONAL -> 0.5;
            case SUPPORT -> 1;
        };
    }

    boolean opposite(Polarity other) {
        return this == OPPOSE && other == SUPPORT || this == SUPPORT && other == OPPOSE;
    }

    /** Of two that weigh the same the more guarded one is taken: conditional, then oppose, support, neutral. */
    int precedence() {
        return switch (this) {
            case CONDITIONAL -> 3;
            case OPPOSE -> 2;
            case SUPPORT -> 1;
            case NEUTRAL -> 0;
        };
    }
}
