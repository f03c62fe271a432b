package dev.parley.query.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What one occasion changed against the one before. */
public enum ChangeType {
    /** The first that is known. */
    NEW,
    /** The same polarity without any of the changes below. */
    REAFFIRMED,
    /** Against support; or opposition no longer hedged, support hedged now, more conditions. */
    HARDENED,
    /** Towards support; or opposition hedged now, support no longer hedged, fewer conditions. */
    SOFTENED,
    /** From support to oppose or back. */
    REVERSED,
    /** Nothing: all that was reported of it was withdrawn. Later occasions are compared with the one before it. */
    WITHDRAWN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The change of an occasion against the last one before it that stands, or null if there is none. */
    static ChangeType between(Occasion before, Occasion now) {
        if (now.isWithdrawn()) {
            return WITHDRAWN;
        }
        if (before == null) {
            return NEW;
        }
        if (before.polarity().opposite(now.polarity())) {
            return REVERSED;
        }
        int leaning = now.polarity().compareTo(before.polarity());
        if (leaning != 0) {
            return leaning > 0 ? SOFTENED : HARDENED;
        }
        return switch (now.polarity()) {
            case OPPOSE -> ofStrength(before, now, SOFTENED, HARDENED);
            case SUPPORT -> ofStrength(before, now, HARDENED, SOFTENED);
            case CONDITIONAL -> ofConditions(before.conditions(), now.conditions());
            case NEUTRAL -> REAFFIRMED;
        };
    }

    private static ChangeType ofStrength(
            Occasion before, Occasion now, ChangeType becameHedged, ChangeType ceasedToBe) {
        boolean wasHedged = before.strength() == Strength.HEDGED;
        boolean isHedged = now.strength() == Strength.HEDGED;
        return wasHedged == isHedged ? REAFFIRMED : isHedged ? becameHedged : ceasedToBe;
    }

    /** Leaving all conditions unsaid is a repetition; so is wording them so differently that neither list has the other. */
    private static ChangeType ofConditions(List<Condition> before, List<Condition> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return REAFFIRMED;
        }
        boolean noneAdded = now.stream().allMatch(condition -> condition.isAmong(before));
        boolean noneDropped = before.stream().allMatch(condition -> condition.isAmong(now));
        return noneAdded == noneDropped ? REAFFIRMED : noneAdded ? SOFTENED : HARDENED;
    }
}
