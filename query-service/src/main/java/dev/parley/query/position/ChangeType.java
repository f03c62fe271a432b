package dev.parley.query.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one occasion changed against the one before. */
public enum ChangeType {
    /** The first that is known. */
    NEW,
    /** The same polarity, and no less or more hedged than before. */
    REAFFIRMED,
    /** Against support, or no longer hedged. */
    HARDENED,
    /** Towards support, or hedged now. */
    SOFTENED,
    /** From support to oppose or back. */
    REVERSED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeType between(Occasion before, Occasion now) {
        if (before.polarity().opposite(now.polarity())) {
            return REVERSED;
        }
        int leaning = now.polarity().compareTo(before.polarity());
        if (leaning != 0) {
            return leaning > 0 ? SOFTENED : HARDENED;
        }
        boolean wasHedged = before.strength() == Strength.HEDGED;
        boolean isHedged = now.strength() == Strength.HEDGED;
        return wasHedged == isHedged ? REAFFIRMED : isHedged ? SOFTENED : HARDENED;
    }
}
