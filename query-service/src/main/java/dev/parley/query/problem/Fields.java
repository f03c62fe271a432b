package dev.parley.query.problem;

import java.util.List;

/** Checks what the fields of a body say; what cannot be taken is a problem that names the field. */
public final class Fields {
    private static final int LONGEST = 500;

    /** Refuses text that is absent, blank, too long or not storable. */
    public static void text(String field, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw invalid(field, "must have 1 to " + LONGEST + " characters that are not all blank");
        }
        if (value.indexOf(0) >= 0) {
            throw invalid(field, "must not contain U+0000");
        }
    }

    /** As {@link #text}, of a field that may be left out. */
    public static void optionalText(String field, String value) {
        if (value != null) {
            text(field, value);
        }
    }

    /** Refuses what is none of a closed set of words; null may be left out. */
    public static void optionalWord(String field, String value, List<String> words) {
        if (value != null && !words.contains(value)) {
            throw invalid(field, "must be one of " + String.join(", ", words));
        }
    }

    /** The refusal of a field. */
    public static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }

    private Fields() {}
}
