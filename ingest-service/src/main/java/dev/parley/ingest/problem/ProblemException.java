package dev.parley.ingest.problem;

import java.time.Duration;

/** A request that cannot be served, for the reason that its problem tells the client. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final transient Problem problem;
    private final Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, SOON);
    }

    /** @param retryAfter when the same request may do better; told where the status is one that passes */
    public ProblemException(Problem problem, Duration retryAfter) {
        super(problem.field() == null ? problem.detail() : problem.field() + ": " + problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    /** In whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
