package dev.parley.extract.zone;

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
    private static final Set<String> ARTICLES = Set.of("The", "THE", "A", "An");
    private static final int LONGEST_LABEL = 36;

    private final List<LineFacts> lines;
    private final PageLayout page;
    private final boolean[] furniture;
    private final Map<String, Integer> storyNames = new HashMap<>();
    private final Map<String, Integer> houseNames = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int paragraphs;
    private int apart;
    private int first;
    private int last;

    /** @param furniture by line; they are no paragraphs, whatever their length */
    LinePlaces(PageLayout page, boolean[] furniture) {
        this.lines = page.lines();
        this.page = page;
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
                apart += isApart(i) ? 1 : 0;
                first = Math.min(first, i);
                last = i;
                count(lines.get(i), storyNames);
            } else if (furniture[i]) {
                count(lines.get(i), houseNames);
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
        if (line < page.headline()) {
            places.add(LinePlace.ABOVE_HEADLINE);
        }
        addSubject(line, places);
        if (line > 0 && furniture[line - 1]) {
            places.add(LinePlace.AFTER_FURNITURE);
        }
        if (apart * 2 > paragraphs) {
            places.add(isApart(line) ? LinePlace.APART : LinePlace.TIGHT);
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
        addNames(line, places);
        return places;
    }

    private void addNames(int line, Set<LinePlace> places) {
        int inStory = isParagraph(line) ? 2 : 1;
        int inHouse = furniture[line] ? 2 : 1;
        Set<String> head = headName(lines.get(line).words());
        if (isIn(houseNames, head, inHouse) && !isIn(storyNames, head, inStory)) {
            places.add(LinePlace.BEGINS_WITH_HOUSE);
        }
        Set<String> names = names(lines.get(line).words(), 1);
        if (!names.isEmpty()) {
            boolean known = isIn(storyNames, names, inStory);
            places.add(known ? LinePlace.KNOWN_NAMES : LinePlace.NEW_NAMES);
            if (!known && isIn(houseNames, names, inHouse)) {
                places.add(LinePlace.HOUSE_NAMES);
            }
        }
    }

    /** Whether a line, long enough and stopped as a sentence is, may be a paragraph of the story. */
    static boolean isParagraph(LineFacts line) {
        return line.isLong() || line.length() >= PARAGRAPH_WORDS && !LineForm.UNSTOPPED.holds(line);
    }

    private boolean isParagraph(int line) {
        return !furniture[line] && isParagraph(lines.get(line));
    }

    /** Whether the paragraphs, other than itself, are about what a line is about. */
    private void addSubject(int line, Set<LinePlace> places) {
        Set<String> stems = StoryWords.stems(lines.get(line));
        int shared = page.story().shared(stems, isParagraph(lines.get(line)) ? 2 : 1);
        if (shared == 0) {
            places.add(LinePlace.OTHER_SUBJECT);
        } else if (shared > 2 && shared * 2 >= stems.size()) {
            places.add(LinePlace.SAME_SUBJECT);
        }
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
            boolean item = facts.last() == ';'
                    || facts.last() == ','
                    || !LineForm.STOPPED.holds(facts)
                    || LineForm.BEGINS_WITH_NUMBER.holds(facts)
                    || LineForm.BEGINS_WITH_MARK.holds(facts);
            if (!item) {
                return false;
            }
        }
        return false;
    }

    /** The words before a colon near the head of a line, or null. */
    private static String label(LineFacts facts) {
        int colon = facts.written().indexOf(": ");
        return colon > 0 && colon < LONGEST_LABEL ? facts.written().substring(0, colon) : null;
    }

    private boolean beginsSmall(int line) {
        return line >= 0
                && line < lines.size()
                && !lines.get(line).isLong()
                && LineForm.BEGINS_SMALL.holds(lines.get(line));
    }

    private boolean isApart(int line) {
        return page.apart()[line] && (line == 0 || page.apart()[line - 1]);
    }

    /** The name that a line begins with, if it does. */
    private static Set<String> headName(List<String> words) {
        int from = 0;
        while (from < words.size() && ARTICLES.contains(words.get(from))) {
            from++;
        }
        int to = from;
        while (to < words.size() && Character.isUpperCase(words.get(to).charAt(0))) {
            to++;
        }
        return names(words.subList(from, to), 0);
    }

    private static void count(LineFacts line, Map<String, Integer> names) {
        for (String name : names(line.words(), 0)) {
            names.merge(name, 1, Integer::sum);
        }
    }

    private static boolean isIn(Map<String, Integer> lines, Set<String> names, int least) {
        for (String name : names) {
            if (lines.getOrDefault(name, 0) >= least) {
                return true;
            }
        }
        return false;
    }

    /** The words with a capital, in small letters and without the mark of possession. */
    private static Set<String> names(List<String> words, int from) {
        Set<String> names = new HashSet<>();
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
