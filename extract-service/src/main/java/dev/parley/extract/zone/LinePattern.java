package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import dev.parley.extract.data.Table;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule that recognises a line of page furniture by its build: "{name} reported from {place}". */
record LinePattern(String id, Where where, Pattern pattern, boolean aboutSomebody, Zone.Kind kind, int longest) {
    private static final String WHO = "who";
    private static final String GROUP = "(?<" + WHO + ">";

    /** The part of the page that a rule is for. */
    enum Where {
        /** The first line, and those after it while they fit: mastheads and labels above the headline. */
        FIRST,
        /** Every line but the first, which may be a headline. */
        ANY,
        /** Between the headline and the story. */
        TOP,
        /** The last lines of the page, from below, as far as they are furniture. */
        END
    }

    static LinePattern of(Table.Row row, Map<String, String> parts) {
        return new LinePattern(
                row.get("id"),
                Where.valueOf(row.get("where").toUpperCase(Locale.ROOT)),
                Pattern.compile(
                        LineParts.filled(row.get("pattern"), parts), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                row.get("pattern").contains(GROUP),
                Zone.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("longest")));
    }

    /** Whether it fits a line in its {@link LineShape#written written} form. */
    boolean fits(String written) {
        return written.length() <= longest && pattern.matcher(written).matches();
    }

    /** Whom a line that fits is about, if the rule asks that the story does not name them; else null. */
    String who(String written) {
        if (!aboutSomebody) {
            return null;
        }
        Matcher matcher = pattern.matcher(written);
        return matcher.matches() ? matcher.group(WHO) : null;
    }
}
