package dev.parley.query.change;

import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which changes are asked for; a null leaves its part open.
 *
 * @param holders ids that the holder may have
 * @param from the first event date
 * @param to the last event date
 */
public record ChangeFilter(Set<String> holders, String issue, String kind, LocalDate from, LocalDate to) {
    /** Lets all pass. */
    public static final ChangeFilter ALL = new ChangeFilter(null, null, null, null, null);

    /** The parameters that {@link #of(Parameters, EntityResolver)} reads, and the others of an operation. */
    public static Set<String> parameters(String... others) {
        Set<String> known = new TreeSet<>(Set.of("holder", "issue", "kind", "from", "to"));
        known.addAll(Set.of(others));
        return known;
    }

    /** As the parameters say; {@code holder} is an id or a name. */
    public static Uni<ChangeFilter> of(Parameters given, EntityResolver entities) {
        String holder = given.text("holder");
        ChangeFilter others =
                new ChangeFilter(null, given.text("issue"), given.oneOf("kind", Kinds.ALL), given.from(), given.to());
        return others.of(holder, entities);
    }

    /** Of any date. */
    public static Uni<ChangeFilter> of(String holder, String issue, String kind, EntityResolver entities) {
        return new ChangeFilter(null, issue, kind, null, null).of(holder, entities);
    }

    /** With a holder as it is meant now; one that no article names yet is taken for an id. */
    private Uni<ChangeFilter> of(String holder, EntityResolver entities) {
        if (holder == null) {
            return Uni.createFrom().item(this);
        }
        return entities.entityIds(holder).map(ids -> {
            Set<String> meant = new TreeSet<>(ids);
            meant.add(holder);
            return new ChangeFilter(meant, issue, kind, from, to);
        });
    }

    boolean passes(ChangeView change) {
        return (holders == null || holders.contains(change.holder().id()))
                && (issue == null || issue.equals(change.issue()))
                && (kind == null || kind.equals(change.kind()))
                && (from == null || change.date() != null && !change.date().isBefore(from))
                && (to == null || change.date() != null && !change.date().isAfter(to));
    }

    Conditions addTo(Conditions conditions) {
        return conditions
                .andIfAsked("holder_id = any(?)", holders == null ? null : holders.toArray(String[]::new))
                .andIfAsked("issue = ?", issue)
                .andIfAsked("kind = ?", kind)
                .andIfAsked("event_date >= ?", from)
                .andIfAsked("event_date <= ?", to);
    }
}
