package dev.parley.ingest.origin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Finds out which articles are copies of one text. */
@ApplicationScoped
public class Origins {
    private static final Logger LOG = Logger.getLogger(Origins.class);

    private final Settlement settlement;

    Origins(Settlement settlement) {
        this.settlement = settlement;
    }

    /**
     * Settles versions that are stored. They are safe, so this never fails: what cannot be settled now is settled later,
     * by {@link UnsettledSweep}. Must be called on an event loop.
     *
     * @return the origins that are settled, by own origin
     */
    public Uni<Map<String, String>> settle(List<Unsettled> versions) {
        if (versions.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return settlement.settle(versions).onFailure().recoverWithItem(failure -> {
            LOG.warnf("origins are left to settle later versions=%d cause=%s", versions.size(), failure);
            return Map.of();
        });
    }
}
