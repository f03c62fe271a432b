package dev.parley.query.position;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a position is at one moment, as far as it makes a difference to whoever follows it.
 *
 * @param conditions that stand
 * @param since when the current run of this polarity began, or null
 * @param asOf the last date that speaks of it, or null
 */
@RegisterForReflection
@Schema(examples = """
        {"polarity": "oppose", "strength": "firm", "conditions": [], "since": "2026-01-12", "asOf": "2026-01-30"}""")
public record Standing(Polarity polarity, Strength strength, List<String> conditions, LocalDate since, LocalDate asOf) {
    /** Columns that {@link #from} reads, of the table named {@code position}. */
    public static final String COLUMNS = PositionStore.COLUMNS;

    public Standing {
        conditions = List.copyOf(conditions);
    }

    public static Standing from(Row row) {
        Position position = PositionStore.position(row);
        return new Standing(
                position.polarity(),
                position.strength(),
                position.conditions().stream()
                        .map(tracked -> tracked.condition().text())
                        .toList(),
                position.since(),
                position.asOf());
    }

    /**
     * What became of a position between two moments; being told again on a date that was known is nothing.
     *
     * @param before null if there was none
     * @param now null if there is none any more
     */
    public static Optional<ChangeType> change(Standing before, Standing now) {
        if (before == null || now == null) {
            return before == now
                    ? Optional.empty()
                    : Optional.of(before == null ? ChangeType.NEW : ChangeType.WITHDRAWN);
        }
        ChangeType change = ChangeType.between(before.occasion(), now.occasion());
        boolean later = now.asOf != null && (before.asOf == null || now.asOf.isAfter(before.asOf));
        return change == ChangeType.REAFFIRMED && !later ? Optional.empty() : Optional.of(change);
    }

    private Occasion occasion() {
        List<Condition> distinct =
                conditions.stream().map(text -> new Condition(text, List.of())).toList();
        return new Occasion(asOf, polarity, strength, distinct, Map.of(), 0);
    }
}
