package dev.parley.query.change;

import dev.parley.query.page.Conditions;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Changes in the read model. */
@ApplicationScoped
public class ChangeStore {
    private final Pool pool;

    ChangeStore(Pool pool) {
        this.pool = pool;
    }

    /** Changes with a greater number, the first ones first. */
    public Uni<List<ChangeView>> after(ChangeFilter filter, long number, int limit) {
        return list(filter.addTo(new Conditions().and("sequence > ?", number)), "asc", limit);
    }

    /** Changes with a smaller number, the latest first. */
    public Uni<List<ChangeView>> before(ChangeFilter filter, long number, int limit) {
        return list(filter.addTo(new Conditions().and("sequence < ?", number)), "desc", limit);
    }

    private Uni<List<ChangeView>> list(Conditions conditions, String direction, int limit) {
        String sql = ChangeView.SELECT + conditions.where() + " order by sequence " + direction + " limit "
                + conditions.parameter(limit);
        return pool.preparedQuery(sql).execute(conditions.values()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(ChangeView::from)
                .toList());
    }

    /** The number of the last change, 0 if there was none. */
    public Uni<Long> last() {
        return pool.preparedQuery("select last from query.feed")
                .execute()
                .map(rows -> rows.iterator().next().getLong("last"));
    }

    /**
     * Makes sure that nothing after the number is missing.
     *
     * @throws ProblemException through the Uni, if changes after it are not kept any more, or it is none yet
     */
    public Uni<Long> keptAfter(long number) {
        return pool.preparedQuery("select last, pruned_through from query.feed")
                .execute()
                .map(rows -> rows.iterator().next())
                .map(feed -> {
                    if (number > feed.getLong("last")) {
                        throw new ProblemException(
                                Problem.invalidParameter("after", "must be the id of a change, or 0"));
                    }
                    if (number < feed.getLong("pruned_through") && number > 0) {
                        throw new ProblemException(Problem.notKept(feed.getLong("pruned_through")));
                    }
                    return number;
                });
    }
}
