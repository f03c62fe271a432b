package dev.parley.local.stack;

import java.util.List;

/** The services, in the order in which articles pass them, with the distance of their ports from the first one. */
public enum Service {
    // It makes much that is soon forgotten. And only what runs most is worth the dear kind of compiling: while a load
    // runs, the compiler and the database share the processors with it.
    INGEST(
            "ingest",
            1,
            "-XX:+UseParallelGC",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000"),
    EXTRACT("extract", 2),
    QUERY("query", 0);

    private final String label;
    private final int portOffset;
    private final List<String> javaOptions;

    Service(String label, int portOffset, String... javaOptions) {
        this.label = label;
        this.portOffset = portOffset;
        this.javaOptions = List.of(javaOptions);
    }

    /** The name in file names and messages. */
    public String label() {
        return label;
    }

    /** Options of its own for the Java runtime. */
    List<String> javaOptions() {
        return javaOptions;
    }

    /** The service's port when the stack's first port, that of query, is given. */
    public int port(int firstPort) {
        return firstPort + portOffset;
    }
}
