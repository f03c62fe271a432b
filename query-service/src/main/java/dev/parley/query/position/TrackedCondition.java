package dev.parley.query.position;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A condition over time. It stands from when it is first named until the polarity changes or an occasion names conditions
 * without it; named again later it is another one. Repeating a position without any condition does not drop them.
 *
 * @param condition in its first wording, with all who voiced it
 * @param since when it was first named, or null if that is not dated
 * @param lastNamed likewise
 * @param until when it was dropped, or null if that is not dated or it stands
 */
@RegisterForReflection
public record TrackedCondition(
        Condition condition, LocalDate since, LocalDate lastNamed, LocalDate until, boolean standing) {

    /** The conditions of all steps, those named first first. */
    static List<TrackedCondition> of(List<History.Step> steps) {
        List<TrackedCondition> lapsed = new ArrayList<>();
        List<TrackedCondition> standing = new ArrayList<>();
        Polarity polarity = null;
        for (History.Step step : steps) {
            Occasion now = step.occasion();
            if (now.isWithdrawn()) {
                continue;
            }
            boolean moved = polarity != null && polarity != now.polarity();
            polarity = now.polarity();
            Iterator<TrackedCondition> open = standing.iterator();
            while (open.hasNext()) {
                TrackedCondition known = open.next();
                if (moved || !now.conditions().isEmpty() && !known.condition().isAmong(now.conditions())) {
                    lapsed.add(known.until(now.date()));
                    open.remove();
                }
            }
            now.conditions().forEach(condition -> name(condition, now.date(), standing));
        }
        lapsed.addAll(standing);
        return List.copyOf(lapsed);
    }

    private static void name(Condition condition, LocalDate date, List<TrackedCondition> standing) {
        for (int i = 0; i < standing.size(); i++) {
            TrackedCondition known = standing.get(i);
            if (known.condition().sameAs(condition)) {
                standing.set(
                        i, new TrackedCondition(known.condition().and(condition), known.since(), date, null, true));
                return;
            }
        }
        standing.add(new TrackedCondition(condition, date, date, null, true));
    }

    private TrackedCondition until(LocalDate date) {
        return new TrackedCondition(condition, since, lastNamed, date, false);
    }
}
