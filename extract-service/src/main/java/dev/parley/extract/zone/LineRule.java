package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import dev.parley.extract.data.Table;
import dev.parley.extract.text.Characters;
import java.util.List;
import java.util.Locale;

/** A rule that recognises a line of page furniture by its words. */
record LineRule(String id, Match match, List<String> patterns, Zone.Kind kind, Scope scope, int longest) {

    enum Match {
        EXACT,
        PREFIX,
        SUFFIX,
        CONTAINS,
        /** The pattern and a mark after it: "Read more: …", "WATCH | …". */
        LABEL
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
                        case LABEL -> plain.startsWith(pattern) && isMarked(plain, pattern.length());
                    };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** Whether a colon, a bar, a wide dash or dots part the words before an offset from those after it. */
    private static boolean isMarked(String plain, int at) {
        int mark = at;
        if (plain.startsWith(" (", mark)) {
            mark = plain.indexOf(')', mark) + 1;
        }
        boolean gap = mark < plain.length() && plain.charAt(mark) == ' ';
        mark += gap ? 1 : 0;
        if (mark == 0 || mark >= plain.length()) {
            return false;
        }
        char c = plain.charAt(mark);
        return ":|·>•▶→".indexOf(c) >= 0 || gap && Characters.isDash(c) || plain.startsWith("...", mark);
    }

    private static boolean endsWord(String plain, int at) {
        return at >= plain.length() || !Character.isLetterOrDigit(plain.charAt(at));
    }
}
