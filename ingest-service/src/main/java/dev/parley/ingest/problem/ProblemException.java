package dev.parley.ingest.problem;

/** A request that cannot be served, for the reason that its problem tells the client. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.field() == null ? problem.detail() : problem.field() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
