package dev.parley.extract;

import dev.parley.contracts.Span;
import dev.parley.contracts.Zone;
import dev.parley.extract.zone.ZoneSpan;
import java.util.ArrayList;
import java.util.List;

/** Maps offsets in {@code char}s, that the stages count in, to code points, that the contracts count in, and back. */
final class CodePointMap {
    private final String text;
    /** For each char offset the number of code points before it; null where both are the same. */
    private final int[] before;

    private CodePointMap(String text, int[] before) {
        this.text = text;
        this.before = before;
    }

    static CodePointMap of(String text) {
        int length = text.length();
        if (text.codePointCount(0, length) == length) {
            return new CodePointMap(text, null);
        }
        int[] before = new int[length + 1];
        int count = 0;
        int at = 0;
        while (at < length) {
            int width = Character.charCount(text.codePointAt(at));
            for (int i = 0; i < width; i++) {
                before[at + i] = count;
            }
            at += width;
            count++;
        }
        before[length] = count;
        return new CodePointMap(text, before);
    }

    int toCodePoints(int charOffset) {
        return before == null ? charOffset : before[charOffset];
    }

    /** The char offset of a code point, at most the length of the text. */
    int toChars(int codePoint) {
        if (before == null) {
            return Math.max(0, Math.min(codePoint, text.length()));
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Span span(int start, int end) {
        return new Span(toCodePoints(start), toCodePoints(end), text.substring(start, end));
    }

    List<ZoneSpan> toChars(List<Zone> zones) {
        List<ZoneSpan> spans = new ArrayList<>(zones.size());
        for (Zone zone : zones) {
            int start = toChars(zone.start());
            int end = toChars(zone.end());
            if (start < end) {
                spans.add(new ZoneSpan(zone.kind(), start, end));
            }
        }
        return spans;
    }
}
