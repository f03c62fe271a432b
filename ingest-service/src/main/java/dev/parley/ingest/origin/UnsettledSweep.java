package dev.parley.ingest.origin;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.article.Zones;
import dev.parley.ingest.outbox.Relays;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Settles what a replica accepted and then, for a crash or an outage, did not settle. */
@Startup
@ApplicationScoped
class UnsettledSweep {
    private static final Logger LOG = Logger.getLogger(UnsettledSweep.class);
    private static final int MOST_AT_ONCE = 100;

    private static final String LEFT = """
            select entry.article_id, entry.version, stored.text, stored.zones, lower(coalesce(stored.agency, ''))
            from ingest.outbox entry
            join ingest.article_version stored using (article_id, version)
            where not entry.settled and entry.created_at < :before
            order by entry.created_at, entry.id
            limit :most
            """;

    private final Vertx vertx;
    private final Settlement settlement;
    private final Relays relays;
    private final IngestConfig.Origins config;
    private long schedule;

    UnsettledSweep(Vertx vertx, Settlement settlement, Relays relays, IngestConfig config) {
        this.vertx = vertx;
        this.settlement = settlement;
        this.relays = relays;
        this.config = config.origins();
    }

    @PostConstruct
    void start() {
        schedule = vertx.setTimer(config.sweepInterval().toMillis(), ignored -> sweepOnSchedule());
    }

    void stop(@Observes ShutdownEvent end) {
        vertx.cancelTimer(schedule);
    }

    private void sweepOnSchedule() {
        EventLoop.apart(vertx)
                .run(() -> sweep(Instant.now().minus(config.patience())))
                .onTermination()
                .invoke(this::start)
                .subscribe()
                .with(
                        settled -> {
                            if (settled > 0) {
                                LOG.infof("settled what was left behind versions=%d", settled);
                            }
                        },
                        failure -> LOG.warnf("the sweep for unsettled versions failed cause=%s", failure));
    }

    /** Settles all that was accepted before the given time. Must be called on an event loop. */
    Uni<Integer> sweep(Instant before) {
        return Panache.withSession(() -> left(before)).chain(versions -> {
            if (versions.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            return settlement
                    .settle(versions)
                    .invoke(relays::wake)
                    .chain(() -> sweep(before))
                    .map(more -> more + versions.size());
        });
    }

    private static Uni<List<Unsettled>> left(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEFT, Object[].class)
                        .setParameter("before", before)
                        .setParameter("most", MOST_AT_ONCE)
                        .getResultList())
                .map(rows -> rows.stream().map(UnsettledSweep::unsettled).toList());
    }

    private static Unsettled unsettled(Object[] row) {
        Identity identity = Identity.of(null, null, (String) row[2], Zones.read((String) row[3]));
        return new Unsettled(
                (String) row[0], (Integer) row[1], identity.originId(), (String) row[4], identity.sketch());
    }
}
