package dev.parley.ingest.request;

import dev.parley.ingest.article.StorableText;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;

/** Reads query parameters; each is refused by its name where it is not what it must be. */
public final class QueryParameters {
    private static final int LONGEST = 2000;

    /** How many items an answer is to hold: what {@code limit} asks for, but at least one and no more than the most. */
    public static int limit(String limit, int most) {
        return Math.toIntExact(Math.max(1, Math.min(number("limit", limit), most)));
    }

    /** A whole number. */
    public static long number(String name, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            throw invalid(name, "must be a whole number");
        }
        return Long.parseLong(value);
    }

    /** True, false, or null for what is not given. */
    public static Boolean flag(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw invalid(name, "must be true or false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    /** A text that the database can compare others with. */
    public static String text(String name, String value) {
        String objection = StorableText.objection(value, LONGEST);
        if (objection != null) {
            throw invalid(name, objection);
        }
        return value;
    }

    private static ProblemException invalid(String name, String detail) {
        return new ProblemException(Problem.invalidField(name, detail));
    }

    private QueryParameters() {}
}
