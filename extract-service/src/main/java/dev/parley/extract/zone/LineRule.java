package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import dev.parley.extract.data.Table;
import java.util.List;
import java.util.Locale;

/** A rule that recognises a line of page furniture by its words. */
record LineRule(String id, Match match, List<String> patterns, Zone.Kind kind, Scope scope, int longest) {

    enum Match {
        EXACT,
        PREFIX,
        SUFFIX,
        CONTAINS
    }

    /** What a rule condemns besides its line. */
    enum Scope {
        LINE,
        /** The short lines that follow, as in a list of tags. */
        SECTION,
        /** All that follows, as after a comment form begins. */
        REST
    }

    static LineRule of(Table.Row row) {
        String longest = row.get("longest");
        return new LineRule(
                row.get("id"),
                Match.valueOf(row.get("match").toUpperCase(Locale.ROOT)),
                row.list("patterns"),
                Zone.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                Scope.valueOf(row.get("scope").toUpperCase(Locale.ROOT)),
                longest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(longest));
    }

    /** Whether it fits a line in its {@link LineShape#plain plain} form. */
    boolean fits(String plain) {
        if (plain.length() > longest) {
            return false;
        }
        for (String pattern : patterns) {
            boolean fits =
                    switch (match) {
                        case EXACT -> plain.equals(pattern);
                        case PREFIX ->
                            plain.startsWith(pattern)
                                    && (endsWord(plain, pattern.length()) || endsWord(pattern, pattern.length() - 1));
                        case SUFFIX -> plain.endsWith(pattern);
                        case CONTAINS -> plain.contains(pattern);
                    };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String plain, int at) {
        return at >= plain.length() || !Character.isLetterOrDigit(plain.charAt(at));
    }
}
