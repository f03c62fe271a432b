package dev.parley.query.position;

import static dev.parley.query.position.ChangeType.HARDENED;
import static dev.parley.query.position.ChangeType.NEW;
import static dev.parley.query.position.ChangeType.REAFFIRMED;
import static dev.parley.query.position.ChangeType.REVERSED;
import static dev.parley.query.position.ChangeType.SOFTENED;
import static dev.parley.query.position.ChangeType.WITHDRAWN;
import static dev.parley.query.position.Polarity.CONDITIONAL;
import static dev.parley.query.position.Polarity.NEUTRAL;
import static dev.parley.query.position.Polarity.OPPOSE;
import static dev.parley.query.position.Polarity.SUPPORT;
import static dev.parley.query.position.Strength.CATEGORICAL;
import static dev.parley.query.position.Strength.FIRM;
import static dev.parley.query.position.Strength.HEDGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static Report report(String date, Polarity polarity, Strength strength, String... conditions) {
        return report(date, polarity, strength, false, conditions);
    }

    private static Report report(
            String date, Polarity polarity, Strength strength, boolean inferred, String... conditions) {
        return new Report(
                date == null ? null : LocalDate.parse(date),
                polarity,
                strength,
                inferred,
                Stream.of(conditions)
                        .map(text -> new Condition(text, List.of()))
                        .toList(),
                "article",
                0,
                "origin",
                "outlet",
                "publisher",
                null);
    }

    private static Position position(History history) {
        return history.position().orElseThrow();
    }

    private static List<ChangeType> changes(Report... reports) {
        return History.of(List.of(reports)).steps().stream()
                .map(History.Step::change)
                .toList();
    }

    @Test
    void aPositionThatIsRepeatedIsOneRunFromItsFirstDateWithItsStrongestWords() {
        // When
        History history = History.of(List.of(
                report("2026-02-07", OPPOSE, FIRM),
                report("2025-11-09", OPPOSE, CATEGORICAL),
                report("2026-01-30", OPPOSE, FIRM)));

        // Then
        assertThat(position(history).since()).isEqualTo("2025-11-09");
        assertThat(position(history).strength()).isEqualTo(CATEGORICAL);
        assertThat(history.steps()).extracting(History.Step::change).containsExactly(NEW, REAFFIRMED, REAFFIRMED);
    }

    @Test
    void eachMoveOnTheScaleHasItsName() {
        assertThat(changes(
                        report("2026-01-01", OPPOSE, FIRM),
                        report("2026-01-02", CONDITIONAL, FIRM),
                        report("2026-01-03", SUPPORT, FIRM),
                        report("2026-01-04", OPPOSE, FIRM),
                        report("2026-01-05", SUPPORT, FIRM),
                        report("2026-01-06", CONDITIONAL, FIRM),
                        report("2026-01-07", NEUTRAL, FIRM),
                        report("2026-01-08", OPPOSE, FIRM),
                        report("2026-01-09", NEUTRAL, FIRM)))
                .containsExactly(NEW, SOFTENED, SOFTENED, REVERSED, REVERSED, HARDENED, HARDENED, HARDENED, SOFTENED);
    }

    @Test
    void onlyBecomingHedgedOrCeasingToBeItIsAChangeOfStrength() {
        // When
        History history = History.of(List.of(
                report("2026-01-01", OPPOSE, CATEGORICAL),
                report("2026-01-02", OPPOSE, FIRM),
                report("2026-01-03", OPPOSE, HEDGED),
                report("2026-01-04", OPPOSE, HEDGED)));

        // Then
        assertThat(history.steps())
                .extracting(History.Step::change)
                .containsExactly(NEW, REAFFIRMED, SOFTENED, REAFFIRMED);
        assertThat(position(history).strength()).isEqualTo(HEDGED);
        assertThat(position(history).since()).isEqualTo("2026-01-01");
        assertThat(changes(report("2026-01-01", OPPOSE, HEDGED), report("2026-01-02", OPPOSE, FIRM)))
                .containsExactly(NEW, HARDENED);
    }

    @Test
    void supportThatBecomesHedgedIsHardenedAndConditionsAreCounted() {
        assertThat(changes(report("2026-01-01", SUPPORT, FIRM), report("2026-01-02", SUPPORT, HEDGED)))
                .containsExactly(NEW, HARDENED);
        assertThat(changes(
                        report("2026-01-01", CONDITIONAL, FIRM, "if the toll falls", "if the pilots return"),
                        report("2026-01-02", CONDITIONAL, FIRM, "if the toll falls"),
                        report("2026-01-03", CONDITIONAL, FIRM),
                        report("2026-01-04", CONDITIONAL, FIRM, "if the quay is mended"),
                        report("2026-01-05", CONDITIONAL, FIRM, "if the quay is mended", "if the toll falls")))
                .containsExactly(NEW, SOFTENED, REAFFIRMED, REAFFIRMED, HARDENED);
    }

    @Test
    void anOccasionWhoseReportsWereAllWithdrawnIsAStepThatChangesNothing() {
        // Given
        Occasion before = Occasion.of(day(1), List.of(report("2026-01-01", OPPOSE, FIRM)), 0);
        Occasion withdrawn = Occasion.of(day(2), List.of(), 2);
        Occasion after = Occasion.of(day(3), List.of(report("2026-01-03", OPPOSE, FIRM)), 0);

        // When
        History history = History.ofOccasions(List.of(before, withdrawn, after));

        // Then
        assertThat(history.steps()).extracting(History.Step::change).containsExactly(NEW, WITHDRAWN, REAFFIRMED);
        assertThat(position(history).since()).isEqualTo("2026-01-01");
        assertThat(History.ofOccasions(List.of(withdrawn)).position()).isEmpty();
    }

    @Test
    void aConditionStandsUntilThePositionMovesOrOthersAreNamedWithoutIt() {
        // When
        List<TrackedCondition> conditions = TrackedCondition.of(History.of(List.of(
                        report("2026-01-01", CONDITIONAL, FIRM, "if the toll falls", "if the pilots return"),
                        report("2026-01-02", CONDITIONAL, FIRM, "if the toll falls"),
                        report("2026-01-03", OPPOSE, FIRM),
                        report("2026-01-04", CONDITIONAL, FIRM, "if the toll falls"),
                        report("2026-01-05", CONDITIONAL, FIRM)))
                .steps());

        // Then
        assertThat(conditions)
                .extracting(
                        one -> one.condition().text(),
                        TrackedCondition::since,
                        TrackedCondition::until,
                        TrackedCondition::standing)
                .containsExactly(
                        tuple("if the pilots return", day(1), day(2), false),
                        tuple("if the toll falls", day(1), day(3), false),
                        tuple("if the toll falls", day(4), null, true));
    }

    @Test
    void theTrendIsToldFromTheMovesOfTheLastDays() {
        assertThat(trend(report("2026-01-01", OPPOSE, FIRM), report("2026-01-05", CONDITIONAL, FIRM)))
                .isEqualTo(Trend.TOWARDS_SUPPORT);
        assertThat(trend(
                        report("2026-01-01", OPPOSE, FIRM),
                        report("2026-01-05", CONDITIONAL, FIRM),
                        report("2026-01-06", OPPOSE, FIRM)))
                .isEqualTo(Trend.BOTH_WAYS);
        assertThat(trend(
                        report("2025-01-01", OPPOSE, FIRM),
                        report("2025-01-05", CONDITIONAL, FIRM),
                        report("2026-01-06", CONDITIONAL, FIRM)))
                .isEqualTo(Trend.STEADY);
        assertThat(trend(report("2026-01-01", SUPPORT, FIRM), report("2026-01-05", OPPOSE, FIRM)))
                .isEqualTo(Trend.TOWARDS_OPPOSITION);
    }

    private static Trend trend(Report... reports) {
        return position(History.of(List.of(reports))).trend();
    }

    private static LocalDate day(int ofMonth) {
        return LocalDate.of(2026, 1, ofMonth);
    }

    @Test
    void aWindowSlidesOverItsDaysAndCountsWhatIsInIt() {
        // Given
        List<Occasion> occasions = List.of(
                Occasion.of(day(1), List.of(report("2026-01-01", OPPOSE, FIRM)), 0),
                Occasion.of(day(6), List.of(report("2026-01-06", SUPPORT, FIRM)), 0),
                Occasion.of(day(9), List.of(report("2026-01-09", CONDITIONAL, FIRM)), 0));

        // When
        List<Window> windows = Window.slide(occasions, 7);

        // Then
        assertThat(windows)
                .extracting(Window::from, Window::to, Window::occasions, Window::lean, one -> one.all()
                        .reports())
                .containsExactly(
                        tuple(LocalDate.of(2025, 12, 26), day(1), 1, -1.0, 1),
                        tuple(LocalDate.of(2025, 12, 31), day(6), 2, 0.0, 2),
                        tuple(day(3), day(9), 2, 0.75, 2));
    }

    @Test
    void theWeightierPolarityOfADateWins() {
        assertThat(polarity(report(null, SUPPORT, FIRM), report(null, OPPOSE, CATEGORICAL)))
                .isEqualTo(OPPOSE);
        assertThat(polarity(
                        report(null, SUPPORT, FIRM), report(null, SUPPORT, FIRM), report(null, OPPOSE, CATEGORICAL)))
                .isEqualTo(SUPPORT);
    }

    @Test
    void whatAHeadlineOrNarrativeInfersWeighsHalf() {
        assertThat(polarity(report(null, SUPPORT, FIRM), report(null, OPPOSE, CATEGORICAL, true)))
                .isEqualTo(SUPPORT);
    }

    @Test
    void ofTwoThatWeighTheSameTheMoreGuardedOneIsTaken() {
        assertThat(polarity(report(null, SUPPORT, FIRM), report(null, CONDITIONAL, FIRM, "if")))
                .isEqualTo(CONDITIONAL);
        assertThat(polarity(report(null, OPPOSE, FIRM), report(null, SUPPORT, FIRM)))
                .isEqualTo(OPPOSE);
        assertThat(polarity(report(null, NEUTRAL, FIRM), report(null, SUPPORT, FIRM)))
                .isEqualTo(SUPPORT);
    }

    private static Polarity polarity(Report... reports) {
        return position(History.of(List.of(reports))).polarity();
    }

    @Test
    void conditionsAreThoseOfTheWinningReportsAndOutliveARepetitionThatLeavesThemOut() {
        // When
        History history = History.of(List.of(
                report("2026-01-01", CONDITIONAL, FIRM, "if fair", "if free"),
                report("2026-01-01", CONDITIONAL, FIRM, "if fair"),
                report("2026-01-01", OPPOSE, HEDGED, "not mine"),
                report("2026-01-02", CONDITIONAL, FIRM)));

        // Then
        assertThat(position(history).conditions())
                .extracting(tracked -> tracked.condition().text())
                .containsExactly("if fair", "if free");
    }

    @Test
    void reportsWithoutADateComeBeforeAllOthers() {
        // When
        History history = History.of(List.of(report("0001-01-01", SUPPORT, FIRM), report(null, OPPOSE, FIRM)));

        // Then
        assertThat(history.steps())
                .extracting(step -> step.occasion().polarity())
                .containsExactly(OPPOSE, SUPPORT);
    }

    @Test
    void theOrderOfReportsOfDifferentDatesDoesNotMatter() {
        // Given
        Random random = new Random(3);
        List<Report> reports = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            Polarity polarity = Polarity.values()[random.nextInt(4)];
            Strength strength = Strength.values()[random.nextInt(3)];
            reports.add(report("2026-02-%02d".formatted(day), polarity, strength));
        }
        History expected = History.of(reports);

        // When
        Collections.shuffle(reports, random);

        // Then
        assertThat(History.of(reports)).isEqualTo(expected);
    }
}
