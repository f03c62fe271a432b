package dev.parley.extract.text;

import java.util.ArrayList;
import java.util.List;

/** A line that is not blank, without the white space around it; offsets in chars. */
public record Line(int start, int end) {

    /** The lines between two offsets. */
    public static List<Line> of(String text, int from, int to) {
        List<Line> lines = new ArrayList<>();
        int begin = from;
        for (int at = from; at <= to; at++) {
            if (at == to || isBreak(text.charAt(at))) {
                add(lines, text, begin, at);
                begin = at + 1;
            }
        }
        return lines;
    }

    public String text(String whole) {
        return whole.substring(start, end);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B' || c == '\f' || c == '\u0085';
    }

    private static void add(List<Line> lines, String text, int begin, int stop) {
        int start = begin;
        int end = stop;
        while (start < end && Characters.isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end));
        }
    }
}
