package dev.parley.query.position;

import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Positions over sliding days. */
@ApplicationScoped
class Windows {
    static final String LISTING = "windows";

    private final StoredPositions stored;
    private final Positions positions;

    Windows(StoredPositions stored, Positions positions) {
        this.stored = stored;
        this.positions = positions;
    }

    /** Windows of so many days that end within the dates, the earliest first. */
    Uni<Page<WindowView>> of(
            String holder, String issue, int days, LocalDate from, LocalDate to, int limit, Cursor after) {
        LocalDate next = after == null ? from : later(from, after.date(0).plusDays(1));
        LocalDate reach = next == null ? null : next.minusDays(days - 1L);
        // Before the first window that is shown come at most so many dates that reach into it.
        int rows = limit + 1 + days;
        return positions
                .holder(holder)
                .chain(id -> stored.steps(id, issue, reach, to, rows))
                .map(steps -> Window.slide(
                                steps.stream().map(History.Step::occasion).toList(), days)
                        .stream()
                        .filter(window -> next == null || !window.to().isBefore(next))
                        .map(WindowView::of)
                        .toList())
                .map(found -> Page.of(found, limit, last -> Cursor.of(LISTING, last.to())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
