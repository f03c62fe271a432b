package dev.parley.query.position;

import static dev.parley.query.position.ChangeType.HARDENED;
import static dev.parley.query.position.ChangeType.NEW;
import static dev.parley.query.position.ChangeType.REAFFIRMED;
import static dev.parley.query.position.ChangeType.REVERSED;
import static dev.parley.query.position.ChangeType.SOFTENED;
import static dev.parley.query.position.Polarity.CONDITIONAL;
import static dev.parley.query.position.Polarity.NEUTRAL;
import static dev.parley.query.position.Polarity.OPPOSE;
import static dev.parley.query.position.Polarity.SUPPORT;
import static dev.parley.query.position.Strength.CATEGORICAL;
import static dev.parley.query.position.Strength.FIRM;
import static dev.parley.query.position.Strength.HEDGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
                List.of(conditions),
                "article",
                "origin",
                "outlet",
                "publisher",
                null);
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
        assertThat(history.since()).isEqualTo("2025-11-09");
        assertThat(history.strength()).isEqualTo(CATEGORICAL);
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
        assertThat(history.strength()).isEqualTo(HEDGED);
        assertThat(history.since()).isEqualTo("2026-01-01");
        assertThat(changes(report("2026-01-01", OPPOSE, HEDGED), report("2026-01-02", OPPOSE, FIRM)))
                .containsExactly(NEW, HARDENED);
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
        return History.of(List.of(reports)).latest().polarity();
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
        assertThat(history.conditions()).containsExactly("if fair", "if free");
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
