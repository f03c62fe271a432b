package dev.parley.query.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names the state of the read model. PostgreSQL's own snapshot does: it lists which transactions are visible, so two
 * equal ones see the same rows. It costs writers nothing. Whatever else is written in the database moves it too, which
 * only makes an answer be sent again.
 */
@ApplicationScoped
class Revision {
    /** With the server's start, for a restored database may count the same transactions again. */
    private static final String NOW =
            "select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text as revision";

    private final Pool pool;
    private final String build;

    Revision(Pool pool, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.pool = pool;
        // Two builds of an unreleased version may word the same rows differently.
        this.build = version.endsWith("-SNAPSHOT") ? version + UUID.randomUUID() : version;
    }

    /**
     * A tag for what is asked in this form: equal tags mean equal answers. To be asked for before the rows are read, for
     * rows may be written meanwhile.
     *
     * @param form what else the answer's shape depends on
     */
    Uni<String> tag(String form) {
        return pool.query(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getString("revision"))
                .map(now -> UUID.nameUUIDFromBytes(
                                String.join("\0", build, form, now).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
