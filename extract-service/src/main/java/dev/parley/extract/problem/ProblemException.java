package dev.parley.extract.problem;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** A field is missing or wrong. */
    public static ProblemException invalidField(String field, String detail) {
        return new ProblemException(Problem.named("invalid-field", "A field is not valid", 400, detail, field));
    }

    /** The body cannot be read at all. */
    public static ProblemException unreadableBody(String detail) {
        return new ProblemException(Problem.named("unreadable-body", "The body cannot be read", 400, detail, null));
    }

    /** More was sent than is taken. */
    public static ProblemException tooLarge(String field, String limit) {
        return new ProblemException(Problem.named("too-large", "Too large", 413, "the limit is " + limit, field));
    }

    /** The text takes longer than one may. */
    public static ProblemException overdue(String detail) {
        return new ProblemException(
                Problem.named("extraction-overdue", "The text takes too long to extract", 422, detail, "text"));
    }

    /** Nothing is wrong with the request, but too many are under way. */
    public static ProblemException busy() {
        return new ProblemException(
                Problem.named("busy", "Too many requests are waiting", 503, "try again in a moment", null));
    }
}
