package dev.parley.query.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How strongly a position is held, from weak to strong. */
public enum Strength {
    HEDGED,
    FIRM,
    CATEGORICAL;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Strength of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** 1 for hedged, 2 for firm, 3 for categorical. */
    int weight() {
        return ordinal() + 1;
    }

    Strength max(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
