package dev.parley.query.position;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Which way a position moved in the {@value #DAYS} days up to the last date that speaks of it. */
public enum Trend {
    STEADY,
    TOWARDS_SUPPORT,
    TOWARDS_OPPOSITION,
    BOTH_WAYS;

    static final int DAYS = 90;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Trend of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The trend at the last of the steps; those longer ago do not matter. */
    static Trend of(List<History.Step> steps, LocalDate asOf) {
        boolean towards = false;
        boolean against = false;
        for (History.Step step : steps) {
            LocalDate date = step.occasion().date();
            if (asOf != null && (date == null || date.isBefore(asOf.minusDays(DAYS)))) {
                continue;
            }
            boolean reversed = step.change() == ChangeType.REVERSED;
            boolean nowSupports = step.occasion().polarity() == Polarity.SUPPORT;
            towards |= step.change() == ChangeType.SOFTENED || reversed && nowSupports;
            against |= step.change() == ChangeType.HARDENED || reversed && !nowSupports;
        }
        return towards && against ? BOTH_WAYS : towards ? TOWARDS_SUPPORT : against ? TOWARDS_OPPOSITION : STEADY;
    }
}
