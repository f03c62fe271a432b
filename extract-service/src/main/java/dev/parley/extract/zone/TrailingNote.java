package dev.parley.extract.zone;

import dev.parley.extract.text.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note of the desk in brackets behind the last sentence of a paragraph: "… he said. (Reporting by Ana Rojas)". */
final class TrailingNote {
    private static final int LONGEST = 200;
    private static final Pattern NOTE = Pattern.compile(
            "(?<=[.!?\"”’]) ?[(\\[](?:(?i:(?:additional |with )?(?:reporting|writing|editing|edited|written|translated|translation"
                    + "|inputs?|compiled|photo|picture|read more|see also|related|more|source|via)\\b[^()\\[\\]]*)"
                    + "|\\p{Lu}[\\p{L}/-]+(?: \\p{Lu}[\\p{L}/-]+){0,2})[)\\]]\\.?$");

    /** The char offset where the note of a line begins, or the line's end if it has none. */
    static int start(String text, Line line) {
        char last = text.charAt(line.end() - 1);
        if (last != ')' && last != ']' && last != '.') {
            return line.end();
        }
        int from = Math.max(line.start(), line.end() - LONGEST);
        Matcher note = NOTE.matcher(text).region(from, line.end()).useTransparentBounds(true);
        return note.find() && note.start() > line.start() ? note.start() : line.end();
    }

    private TrailingNote() {}
}
