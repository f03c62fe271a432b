package dev.parley.query.position;

import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Positions and their histories, from the reports in the read model. */
@ApplicationScoped
class Positions {
    static final String LISTING = "positions";

    private final ReportStore reports;
    private final EntityResolver entities;

    Positions(ReportStore reports, EntityResolver entities) {
        this.reports = reports;
        this.entities = entities;
    }

    /** Positions by holder and issue. */
    Uni<Page<PositionView>> list(PositionFilter filter, int limit, Cursor after) {
        ReportStore.Pair start = after == null ? null : new ReportStore.Pair(after.text(0), after.text(1));
        Uni<? extends Collection<String>> holders =
                filter.holder() == null ? Uni.createFrom().nullItem() : entities.entityIds(filter.holder());
        return holders.chain(ids -> fill(filter, ids, start, limit, new ArrayList<>()));
    }

    /** Takes pairs until the page is full, for whether a position passes is known only when it is computed. */
    private Uni<Page<PositionView>> fill(
            PositionFilter filter,
            Collection<String> holders,
            ReportStore.Pair after,
            int limit,
            List<PositionView> found) {
        return reports.pairs(filter, holders, after, limit + 1).chain(pairs -> {
            if (pairs.isEmpty()) {
                return Uni.createFrom().item(page(found, limit));
            }
            return reports.reports(filter, pairs).chain(all -> {
                all.stream().map(Positions::position).filter(filter::passes).forEach(found::add);
                boolean more = pairs.size() == limit + 1 && found.size() <= limit;
                return more
                        ? fill(filter, holders, pairs.get(pairs.size() - 1), limit, found)
                        : Uni.createFrom().item(page(found, limit));
            });
        });
    }

    private static PositionView position(ReportStore.Reports of) {
        return PositionView.of(of.holder(), of.issue(), History.of(of.reports()));
    }

    private static Page<PositionView> page(List<PositionView> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(LISTING, last.holder().id(), last.issue()));
    }

    /**
     * The history of one position.
     *
     * @throws ProblemException through the Uni, if the holder is ambiguous or there are no reports
     */
    Uni<HistoryView> history(String holder, PositionFilter filter) {
        return entities.entityIds(holder).chain(ids -> {
            if (ids.size() > 1) {
                throw new ProblemException(Problem.ambiguous("holder", List.copyOf(ids)));
            }
            return ids.isEmpty()
                    ? Uni.createFrom().failure(none())
                    : history(new ReportStore.Pair(ids.iterator().next(), filter.issue()), filter);
        });
    }

    private Uni<HistoryView> history(ReportStore.Pair pair, PositionFilter filter) {
        return reports.reports(filter, List.of(pair)).map(all -> all.stream()
                .findFirst()
                .map(of -> HistoryView.of(of.holder(), of.issue(), History.of(of.reports())))
                .orElseThrow(Positions::none));
    }

    private static ProblemException none() {
        return new ProblemException(Problem.notFound("no report tells of this holder's position on this issue"));
    }
}
