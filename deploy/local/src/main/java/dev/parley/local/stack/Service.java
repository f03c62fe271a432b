package dev.parley.local.stack;

/** The services, in the order in which articles pass them, with the distance of their ports from the first one. */
public enum Service {
    INGEST("ingest", 1),
    EXTRACT("extract", 2),
    QUERY("query", 0);

    private final String label;
    private final int portOffset;

    Service(String label, int portOffset) {
        this.label = label;
        this.portOffset = portOffset;
    }

    /** The name in file names and messages. */
    public String label() {
        return label;
    }

    /** The service's port when the stack's first port, that of query, is given. */
    public int port(int firstPort) {
        return firstPort + portOffset;
    }
}
