package dev.parley.extract.zone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where the lines of one page stand, given which of them are taken for furniture so far. */
final class LinePlaces {
    private static final int PARAGRAPH_WORDS = 16;
    private static final int SHORT_WORDS = 14;

    private final List<LineFacts> lines;
    private final boolean[] furniture;
    private final Set<String> named = new HashSet<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int paragraphs;
    private int first;
    private int last;

    /** @param furniture by line; they are no paragraphs, whatever their length */
    LinePlaces(List<LineFacts> lines, boolean[] furniture) {
        this.lines = lines;
        this.furniture = furniture;
        first = lines.size();
        last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String label = label(lines.get(i));
            if (label != null) {
                labels.merge(label, 1, Integer::sum);
            }
            if (isParagraph(i)) {
                paragraphs++;
                first = Math.min(first, i);
                last = i;
                named.addAll(names(lines.get(i).written().isEmpty() ? List.of() : lines.get(i).words(), 0));
            }
        }
    }

    /** How many lines are paragraphs of the story; of a text with few, places tell nothing. */
    int paragraphs() {
        return paragraphs;
    }

    Set<LinePlace> of(int line) {
        EnumSet<LinePlace> places = EnumSet.noneOf(LinePlace.class);
        places.add(line < first ? LinePlace.TOP : line > last ? LinePlace.END : LinePlace.MIDDLE);
        boolean open = isOpen(line);
        if (open && !isOpen(line - 1) && !isOpen(line + 1)) {
            places.add(LinePlace.LONE);
        }
        if (open && isBrief(line) && (isBrief(line - 1) || isBrief(line + 1))) {
            places.add(LinePlace.RUN);
        }
        if (line > 0 && furniture[line - 1]) {
            places.add(LinePlace.AFTER_FURNITURE);
        }
        if (line + 1 < furniture.length && furniture[line + 1]) {
            places.add(LinePlace.BEFORE_FURNITURE);
        }
        if (followsColon(line)) {
            places.add(LinePlace.AFTER_COLON);
        }
        if (beginsSmall(line) || open && beginsSmall(line + 1)) {
            places.add(LinePlace.WRAPPED);
        }
        if (!open && labels.getOrDefault(label(lines.get(line)), 0) > 1) {
            places.add(LinePlace.DIALOGUE);
        }
        List<String> names = names(lines.get(line).words(), 1);
        if (!names.isEmpty()) {
            places.add(names.stream().anyMatch(named::contains) ? LinePlace.KNOWN_NAMES : LinePlace.NEW_NAMES);
        }
        return places;
    }

    private boolean isParagraph(int line) {
        LineFacts facts = lines.get(line);
        return !furniture[line] && (facts.isLong() || facts.length() >= PARAGRAPH_WORDS && !isOpen(line));
    }

    private boolean isOpen(int line) {
        return line >= 0
                && line < lines.size()
                && !lines.get(line).isLong()
                && LineForm.UNSTOPPED.holds(lines.get(line));
    }

    private boolean isBrief(int line) {
        return isOpen(line) && lines.get(line).words().size() <= SHORT_WORDS;
    }

    /** Whether a list goes on from a line of the story that ends in a colon, by lines that end as its items do. */
    private boolean followsColon(int line) {
        for (int i = line - 1; i >= 0 && i >= line - 8; i--) {
            LineFacts facts = lines.get(i);
            if (facts.isLong()) {
                return false;
            }
            if (facts.last() == ':') {
                return !furniture[i] && facts.words().size() > 1;
            }
            boolean item = facts.last() == ';' || facts.last() == ',' || !LineForm.STOPPED.holds(facts)
                    || LineForm.BEGINS_WITH_NUMBER.holds(facts) || LineForm.BEGINS_WITH_MARK.holds(facts);
            if (!item) {
                return false;
            }
        }
        return false;
    }

    /** The one or two words before a colon near the head of a line, or null. */
    private static String label(LineFacts facts) {
        int colon = facts.written().indexOf(": ");
        return colon > 0 && colon < 24 && facts.written().indexOf(' ') >= colon - 12 ? facts.written().substring(0, colon) : null;
    }

    private boolean beginsSmall(int line) {
        return line >= 0
                && line < lines.size()
                && !lines.get(line).isLong()
                && LineForm.BEGINS_SMALL.holds(lines.get(line));
    }

    private static List<String> names(List<String> words, int from) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() > 2 && Character.isUpperCase(word.charAt(0))) {
                String small = word.toLowerCase(Locale.ROOT);
                names.add(small.endsWith("'s") ? small.substring(0, small.length() - 2) : small);
            }
        }
        return names;
    }
}
