package dev.parley.ingest.fetch;

import dev.parley.ingest.problem.Problem;

/** Why a document was not fetched. */
public final class FetchProblem {

    /** It stands, or was redirected to, where this service must not go. */
    static Problem refusedAddress(String detail) {
        return Problem.of("refused-address", "The address is not fetched", 400, detail, "url");
    }

    /** The site does not want it fetched by programs. */
    static Problem disallowed(String detail) {
        return Problem.of("disallowed-by-robots", "The site does not allow it", 403, detail, "url");
    }

    /** Whoever answered does not prove to be the site that the address names. */
    static Problem untrusted() {
        return Problem.of(
                "untrusted-site",
                "The site could not be told from another",
                502,
                "the site's certificate is not valid, or is another site's",
                "url");
    }

    static boolean isUntrusted(Problem problem) {
        return problem.type().equals(untrusted().type());
    }

    /** The site gave no document. */
    static Problem failed(String detail) {
        return Problem.of("fetch-failed", "The document could not be fetched", 502, detail, "url");
    }

    /** The site gave something that is no page. */
    public static Problem noPage(String detail) {
        return Problem.of("fetch-failed", "The document could not be fetched", 502, detail, "url");
    }

    static Problem tooLarge(String detail) {
        return Problem.of("fetched-too-large", "The document is larger than the limit", 502, detail, "url");
    }

    static Problem tooSlow(String detail) {
        return Problem.of("fetch-timeout", "The site is too slow", 504, detail, "url");
    }

    private FetchProblem() {}
}
