package dev.parley.query.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort key of its last item. Opaque to clients, and good for as long as they like: what is
 * inserted meanwhile neither doubles nor hides what was there.
 *
 * @param kind the listing that it belongs to
 * @param key the sort key's parts
 */
public record Cursor(String kind, List<String> key) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARAMETER = "cursor";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(String kind, Object... key) {
        List<String> parts = new ArrayList<>();
        for (Object part : key) {
            parts.add(part.toString());
        }
        return new Cursor(kind, parts);
    }

    String encoded() {
        List<String> parts = new ArrayList<>(List.of(kind));
        parts.addAll(key);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of strings is always writable", e);
        }
    }

    /**
     * Reads a cursor that a page of this kind gave.
     *
     * @param encoded as it was given, or null for the first page
     * @return null for null
     * @throws ProblemException if no page of this kind gave it
     */
    public static Cursor decode(String kind, int parts, String encoded) {
        if (encoded == null) {
            return null;
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] values = JSON.readValue(json, String[].class);
            List<String> list = values == null ? List.of() : List.of(values);
            if (list.size() == parts + 1 && list.get(0).equals(kind)) {
                return new Cursor(kind, list.subList(1, list.size()));
            }
        } catch (IllegalArgumentException | NullPointerException | IOException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    public String text(int part) {
        if (key.get(part).indexOf(0) >= 0) {
            throw invalid(null);
        }
        return key.get(part);
    }

    public LocalDate date(int part) {
        try {
            LocalDate date = LocalDate.parse(key.get(part));
            if (Parameters.storable(date)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    public int number(int part) {
        try {
            return Integer.parseInt(key.get(part));
        } catch (NumberFormatException e) {
            throw invalid(e);
        }
    }

    private static ProblemException invalid(Exception cause) {
        ProblemException problem = new ProblemException(
                Problem.invalidParameter(PARAMETER, "must be the `next` of a page of this listing"));
        problem.initCause(cause);
        return problem;
    }
}
