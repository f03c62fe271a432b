package dev.parley.query.position;

import dev.parley.query.entity.EntityName;
import dev.parley.query.entity.EntityNames;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.page.SortDate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How positions moved: of all reports as it is kept, else computed from the reports that are asked for. */
@ApplicationScoped
public class Histories {
    public static final String LISTING = "steps";
    /** A page ends before its steps rest on more than these, unless it is one step. */
    static final int REPORTS_OF_A_PAGE = 200;

    private final StoredPositions stored;
    private final ReportStore reports;
    private final EvidenceStore evidence;
    private final Positions positions;
    private final EntityNames names;

    Histories(
            StoredPositions stored,
            ReportStore reports,
            EvidenceStore evidence,
            Positions positions,
            EntityNames names) {
        this.stored = stored;
        this.reports = reports;
        this.evidence = evidence;
        this.positions = positions;
        this.names = names;
    }

    /**
     * The history of one position, a page of its steps.
     *
     * @throws dev.parley.query.problem.ProblemException through the Uni, if the holder is ambiguous or there are no reports
     */
    public Uni<HistoryView> history(String holder, PositionFilter filter, int limit, Cursor after) {
        LocalDate from = after == null ? null : after.date(0).plusDays(1);
        return positions
                .holder(holder)
                .chain(id -> filter.ofAllReports()
                        ? kept(id, filter.issue(), from, limit)
                        : computed(id, filter, from, limit));
    }

    private Uni<HistoryView> kept(String holderId, String issue, LocalDate from, int limit) {
        return stored.steps(holderId, issue, from, null, limit + 1).chain(steps -> {
            Page<History.Step> page = page(steps, limit);
            return stored.find(holderId, issue)
                    .map(found -> found.orElseThrow(Positions::none))
                    .chain(positions::view)
                    .chain(position -> stored.conditions(holderId, issue)
                            .chain(conditions -> evidence.voices(conditions.stream())
                                    .chain(voices -> names.of(holderId)
                                            .chain(name -> withEvidence(
                                                    page, name, issue, position, views(conditions, voices))))));
        });
    }

    private Uni<HistoryView> withEvidence(
            Page<History.Step> page,
            EntityName holder,
            String issue,
            PositionView position,
            List<ConditionView> conditions) {
        if (page.items().isEmpty()) {
            return Uni.createFrom().item(new HistoryView(holder, issue, position, conditions, List.of(), null));
        }
        return evidence.ofDates(holder.id(), issue, page.items().stream().map(step -> step.occasion()
                        .date()))
                .map(of -> new HistoryView(holder, issue, position, conditions, views(page, of), page.next()));
    }

    private Uni<HistoryView> computed(String holderId, PositionFilter filter, LocalDate from, int limit) {
        return reports.reports(filter, List.of(new ReportStore.Pair(holderId, filter.issue())))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().failure(Positions.none())
                        : computed(found.get(0), from, limit));
    }

    private Uni<HistoryView> computed(ReportStore.Reports of, LocalDate from, int limit) {
        List<History.Step> steps = History.of(of.reports()).steps();
        Page<History.Step> page = page(
                steps.stream()
                        .filter(step -> from == null
                                || !SortDate.of(step.occasion().date()).isBefore(from))
                        .toList(),
                limit);
        List<TrackedCondition> conditions = TrackedCondition.of(steps);
        Map<Optional<LocalDate>, List<Evidence>> byDate = of.reports().stream()
                .collect(Collectors.groupingBy(
                        report -> Optional.ofNullable(report.date()),
                        Collectors.mapping(Report::evidence, Collectors.toList())));
        return evidence.voices(conditions.stream())
                .map(voices -> new HistoryView(
                        of.holder(),
                        of.issue(),
                        Positions.view(of, voices),
                        views(conditions, voices),
                        page.items().stream()
                                .map(step -> HistoryView.StepView.of(
                                        step,
                                        byDate.get(Optional.ofNullable(
                                                step.occasion().date()))))
                                .toList(),
                        page.next()));
    }

    private static Page<History.Step> page(List<History.Step> steps, int limit) {
        return Page.of(
                steps,
                Math.min(limit, whole(steps)),
                last -> Cursor.of(LISTING, SortDate.of(last.occasion().date())));
    }

    /** How many of the steps go on one page with all their evidence. */
    private static int whole(List<History.Step> steps) {
        int reports = 0;
        for (int count = 0; count < steps.size(); count++) {
            reports += steps.get(count).occasion().all().counts().reports();
            if (count > 0 && reports > REPORTS_OF_A_PAGE) {
                return count;
            }
        }
        return steps.size();
    }

    private static List<HistoryView.StepView> views(Page<History.Step> page, Map<LocalDate, List<Evidence>> evidence) {
        return page.items().stream()
                .map(step -> HistoryView.StepView.of(
                        step, evidence.getOrDefault(step.occasion().date(), List.of())))
                .toList();
    }

    private static List<ConditionView> views(List<TrackedCondition> conditions, Map<String, EntityName> voices) {
        return Stream.concat(
                        conditions.stream().filter(tracked -> !tracked.standing()),
                        conditions.stream().filter(TrackedCondition::standing))
                .map(tracked -> ConditionView.of(tracked, voices))
                .toList();
    }
}
