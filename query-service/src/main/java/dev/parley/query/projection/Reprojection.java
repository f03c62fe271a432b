package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Stores an article's statements and stances anew, where not the event but a judgement of it changed. */
@ApplicationScoped
public class Reprojection {
    private final Derivations derivations;
    private final Amending amending;

    Reprojection(Derivations derivations, Amending amending) {
        this.derivations = derivations;
        this.amending = amending;
    }

    /** In the caller's transaction, after {@link Reidentification#awaitProjections}. */
    public Uni<Void> replace(SqlConnection connection, ArticleExtracted extraction) {
        Footprint footprint = new Footprint();
        List<String> ids = List.of(extraction.id());
        return amending.amend(connection, List.of(extraction))
                .map(amended -> ArticleRows.of(amended.articles()))
                .chain(rows -> ArticleStore.removeParts(connection, Set.copyOf(ids), footprint)
                        .chain(released -> {
                            rows.mark(footprint);
                            return FormStore.prepare(connection, rows.forms, released)
                                    .chain(unsettled -> ArticleStore.putParts(connection, rows)
                                            .chain(() -> amending.mark(connection, ids))
                                            .chain(() -> FormStore.removeUnused(connection, released, footprint))
                                            .chain(() -> FormStore.resolve(connection, unsettled, footprint)));
                        })
                        .chain(() -> derivations.derive(connection, footprint, Cause.CORRECTION)));
    }
}
