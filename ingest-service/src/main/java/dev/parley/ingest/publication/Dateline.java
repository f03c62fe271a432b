package dev.parley.ingest.publication;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that an agency begins its texts with: place, day, and its own name.
 *
 * @param month from 1, or 0 if no day is told
 * @param year 0 if none is told
 * @param agency in brackets, or null
 */
public record Dateline(int month, int day, int year, String agency) {
    private static final String PLACE = "^\\p{Lu}[\\p{L} .,'’/-]{1,50}?";
    private static final String DAY =
            "(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\\.? (?<day>\\d{1,2})(?:, ?(?<year>\\d{4}))?";
    private static final String NAME = "\\((?<agency>\\p{L}[\\p{L} .'’-]{1,38}?)(?:/[^)]{1,20})?\\)";
    private static final String END = "\\s*(?:[—–:-]|--)+\\s";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(PLACE + ",? " + DAY + ",? ?(?:" + NAME + ")?" + END),
            Pattern.compile(PLACE + ",? ?" + NAME + "\\s*[—–-]+\\s*" + DAY + END),
            Pattern.compile(PLACE + ",? ?" + NAME + END));

    /** The dateline that the paragraph begins with, or null if it begins with none. */
    public static Dateline of(String paragraph) {
        for (Pattern form : FORMS) {
            Matcher line = form.matcher(paragraph);
            if (line.find() && isPlace(paragraph)) {
                return form.pattern().contains(DAY)
                        ? new Dateline(
                                WrittenTimes.month(line.group("month")),
                                Integer.parseInt(line.group("day")),
                                line.group("year") == null ? 0 : Integer.parseInt(line.group("year")),
                                line.group("agency"))
                        : new Dateline(0, 0, 0, line.group("agency"));
            }
        }
        return null;
    }

    /** Places in datelines begin in capitals; a sentence does so with its first letter alone. */
    private static boolean isPlace(String paragraph) {
        return paragraph.length() > 1 && Character.isUpperCase(paragraph.charAt(1))
                || paragraph.matches("(?s)^\\p{Lu}[\\p{L}]+(?:[ -]\\p{Lu}[\\p{L}]+)*(?:, \\p{Lu}[\\p{L}]+)? ?[,(].*");
    }
}
