package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Positions: as they are kept when all reports are asked for, else computed from those that are. */
@ApplicationScoped
public class Positions {
    public static final String LISTING = "positions";

    private final StoredPositions stored;
    private final ReportStore reports;
    private final EvidenceStore evidence;
    private final EntityResolver entities;

    Positions(StoredPositions stored, ReportStore reports, EvidenceStore evidence, EntityResolver entities) {
        this.stored = stored;
        this.reports = reports;
        this.evidence = evidence;
        this.entities = entities;
    }

    /** Positions by holder and issue. */
    public Uni<Page<PositionView>> list(PositionFilter filter, int limit, Cursor after) {
        Uni<? extends Collection<String>> holders =
                filter.holder() == null ? Uni.createFrom().nullItem() : entities.entityIds(filter.holder());
        if (filter.ofAllReports()) {
            return holders.chain(ids -> stored.list(filter, ids, after, limit + 1))
                    .chain(this::views)
                    .map(found -> page(found, limit));
        }
        ReportStore.Pair start = after == null ? null : new ReportStore.Pair(after.text(0), after.text(1));
        return holders.chain(ids -> fill(filter, ids, start, limit, new ArrayList<>()));
    }

    private Uni<List<PositionView>> views(List<StoredPositions.Stored> found) {
        List<EvidenceStore.Asked> asked = found.stream()
                .map(one -> new EvidenceStore.Asked(one.holder().id(), one.issue(), one.position()))
                .toList();
        return evidence.voices(found.stream().flatMap(one -> one.position().conditions().stream()))
                .chain(voices -> evidence.latest(asked).map(latest -> found.stream()
                        .map(one -> PositionView.of(
                                one.holder(),
                                one.issue(),
                                one.position(),
                                voices,
                                latest.getOrDefault(
                                        new EvidenceStore.Pair(one.holder().id(), one.issue()), List.of())))
                        .toList()));
    }

    /** The one position as it is kept. */
    Uni<PositionView> view(StoredPositions.Stored one) {
        return views(List.of(one)).map(found -> found.get(0));
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
            return reports.reports(filter, pairs).chain(this::computed).chain(all -> {
                all.stream().filter(filter::passes).forEach(found::add);
                boolean more = pairs.size() == limit + 1 && found.size() <= limit;
                return more
                        ? fill(filter, holders, pairs.get(pairs.size() - 1), limit, found)
                        : Uni.createFrom().item(page(found, limit));
            });
        });
    }

    private Uni<List<PositionView>> computed(List<ReportStore.Reports> all) {
        Stream<TrackedCondition> conditions = all.stream().flatMap(of -> position(of).conditions().stream());
        return evidence.voices(conditions)
                .map(voices -> all.stream().map(of -> view(of, voices)).toList());
    }

    private static Position position(ReportStore.Reports of) {
        return History.of(of.reports())
                .position()
                .orElseThrow(() -> new IllegalStateException("there is at least one report"));
    }

    /** The position that chosen reports make. */
    static PositionView view(ReportStore.Reports of, Map<String, EntityName> voices) {
        Position position = position(of);
        List<Report> latestFirst = new ArrayList<>(of.reports());
        Collections.reverse(latestFirst);
        return PositionView.of(
                of.holder(),
                of.issue(),
                position,
                voices,
                latestFirst.stream()
                        .filter(report -> report.polarity() == position.polarity()
                                && (position.since() == null
                                        || !position.since().isAfter(report.date())))
                        .limit(PositionView.MOST_EVIDENCE)
                        .map(Report::evidence)
                        .toList());
    }

    private static Page<PositionView> page(List<PositionView> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(LISTING, last.holder().id(), last.issue()));
    }

    /**
     * The id of the one holder meant.
     *
     * @throws ProblemException through the Uni, if there is none or there are several
     */
    Uni<String> holder(String idOrName) {
        return entities.entityIds(idOrName).map(ids -> {
            if (ids.size() > 1) {
                throw new ProblemException(Problem.ambiguous("holder", List.copyOf(ids)));
            }
            return ids.stream().findFirst().orElseThrow(Positions::none);
        });
    }

    static ProblemException none() {
        return new ProblemException(Problem.notFound("no report tells of this holder's position on this issue"));
    }
}
