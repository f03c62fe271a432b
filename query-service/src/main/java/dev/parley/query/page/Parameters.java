package dev.parley.query.page;

import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The query parameters of one request, read strictly: what is not understood is refused, never passed over. */
public final class Parameters {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 500;

    private static final int LONGEST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,15}");

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param known all parameters of the operation
     * @throws ProblemException if the request has another one, or one twice
     */
    public static Parameters of(UriInfo uri, Set<String> known) {
        Map<String, String> given = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (known.contains(name) && values.size() > 1) {
                throw invalid(name, "must be given once");
            }
            given.put(name, values.get(0));
        });
        return of(given, known);
    }

    /** As {@link #of(UriInfo, Set)}, of what was given in another way. */
    public static Parameters of(Map<String, String> given, Set<String> known) {
        given.keySet().forEach(name -> {
            if (!known.contains(name)) {
                throw new ProblemException(Problem.unknownParameter(name, new TreeSet<>(known)));
            }
        });
        return new Parameters(Map.copyOf(given));
    }

    /** The parameter's value, or null if it is absent. */
    public String text(String name) {
        String value = values.get(name);
        return value == null ? null : pathText(name, value);
    }

    /** A part of the path, checked as a parameter is. */
    public static String pathText(String name, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw invalid(name, "must have 1 to " + LONGEST + " characters that are not all blank");
        }
        if (value.indexOf(0) >= 0) {
            throw invalid(name, "must not contain U+0000");
        }
        return value;
    }

    /**
     * A number that this service counts up itself, from 1.
     *
     * @param what of what it is the number, for the message
     */
    public static long counted(String name, String value, String what) {
        if (!COUNTED.matcher(value).matches()) {
            throw invalid(name, "must be the " + what);
        }
        return Long.parseLong(value);
    }

    /** The first day asked for, or null for all. */
    public LocalDate from() {
        return date("from");
    }

    /** The last day asked for, or null for all; not before the first one. */
    public LocalDate to() {
        LocalDate to = date("to");
        LocalDate from = from();
        if (from != null && to != null && to.isBefore(from)) {
            throw invalid("to", "must not be before from");
        }
        return to;
    }

    private LocalDate date(String name) {
        String value = text(name);
        try {
            LocalDate date = value == null ? null : LocalDate.parse(value);
            if (date != null && !storable(date)) {
                throw invalid(name, "must be in the years 1 to 9999");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw invalid(name, "must be a date like 2026-01-30");
        }
    }

    /** Whether the day is one that can be asked for; the database has no room for all that Java can write. */
    static boolean storable(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    /** One of a closed set of words. */
    public String oneOf(String name, List<String> words) {
        String value = text(name);
        if (value != null && !words.contains(value)) {
            throw invalid(name, "must be one of " + String.join(", ", words));
        }
        return value;
    }

    /** The number of items on a page. */
    public int limit() {
        String value = text("limit");
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw invalid("limit", "must be a number from 1 to " + LARGEST_LIMIT);
        }
        throw invalid("limit", "must be a number from 1 to " + LARGEST_LIMIT);
    }

    /** Where the page begins, or null for the first one. */
    public Cursor cursor(String kind, int parts) {
        return Cursor.decode(kind, parts, values.get("cursor"));
    }

    private static ProblemException invalid(String name, String detail) {
        return new ProblemException(Problem.invalidParameter(name, detail));
    }
}
