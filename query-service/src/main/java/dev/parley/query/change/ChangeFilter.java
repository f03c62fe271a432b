package dev.parley.query.change;

import dev.parley.query.entity.EntityResolver;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Parameters;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which changes are asked for; a null leaves its part open.
 *
 * @param holders ids that the holder may have
 */
public record ChangeFilter(Set<String> holders, String issue, String kind) {

    /** As the parameters {@code holder}, an id or a name, {@code issue} and {@code kind} say. */
    public static Uni<ChangeFilter> of(Parameters given, EntityResolver entities) {
        return of(given.text("holder"), given.text("issue"), given.oneOf("kind", Kinds.ALL), entities);
    }

    /** With a holder as it is meant now; one that no article names yet is taken for an id. */
    public static Uni<ChangeFilter> of(String holder, String issue, String kind, EntityResolver entities) {
        if (holder == null) {
            return Uni.createFrom().item(new ChangeFilter(null, issue, kind));
        }
        return entities.entityIds(holder).map(ids -> {
            Set<String> holders = new TreeSet<>(ids);
            holders.add(holder);
            return new ChangeFilter(holders, issue, kind);
        });
    }

    boolean passes(ChangeView change) {
        return (holders == null || holders.contains(change.holder().id()))
                && (issue == null || issue.equals(change.issue()))
                && (kind == null || kind.equals(change.kind()));
    }

    Conditions addTo(Conditions conditions) {
        return conditions
                .andIfAsked("holder_id = any(?)", holders == null ? null : holders.toArray(String[]::new))
                .andIfAsked("issue = ?", issue)
                .andIfAsked("kind = ?", kind);
    }
}
