package dev.parley.ingest.problem;

import java.util.UUID;
import org.jboss.logging.Logger;

/** A fault of this service in work that no request waits for: the log tells all of it, the problem only its name. */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class);

    /**
     * Logs the fault.
     *
     * @param what it happened to, for the log
     */
    public static Problem of(RuntimeException fault, String what) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(fault, "unexpected fault incident=%s at=%s", incident, what);
        return Problem.internal(incident);
    }

    private Incident() {}
}
