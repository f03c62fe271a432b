package dev.parley.query.search;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** What statements are marked with beside their words; the database's {@code search_of} writes the same. */
enum Mark {
    SPEAKER('s'),
    ON_BEHALF_OF('b'),
    RELAYED_BY('r'),
    TYPE('t'),
    OUTLET('o'),
    ISSUE('i'),
    /** Days from 2000-01-01 on. */
    DAY('d'),
    /** Months from the beginning of the year 0 on. */
    MONTH('m');

    private static final int FORM_LENGTH = 18;
    private static final int LONGEST = 200;

    private final String prefix;

    Mark(char letter) {
        prefix = "@" + letter;
    }

    /** A condition that a statement has the mark with this value, in the notation of {@code tsquery}. */
    String is(String value) {
        int end = value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length())));
        return lexeme(value.substring(0, end));
    }

    /** A condition that a statement has the mark with one of these name forms, of which there must be some. */
    String isAny(UUID[] forms) {
        return Arrays.stream(forms)
                .map(form -> lexeme(form.toString().substring(0, FORM_LENGTH)))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private String lexeme(String value) {
        return "'" + (prefix + value).replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
