package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import dev.parley.extract.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of one text while their kinds are found out. */
final class Page {
    private static final int HEADLINE_WITHIN_LINES = 12;
    private static final int LONGEST_HEADLINE = 220;
    private static final int LONGEST_STANDFIRST = 200;
    private static final int TOP_LINES = 6;
    private static final int MENU_WORDS = 4;
    private static final int TRAILING_WORDS = 12;
    private static final int LEAST_PARAGRAPHS = 3;

    private final String text;
    private final List<Line> lines;
    private final LineShape[] shapes;
    private final List<LineFacts> facts = new ArrayList<>();
    private final Zone.Kind[] kinds;
    private int headline = -1;

    Page(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.shapes = new LineShape[lines.size()];
        this.kinds = new Zone.Kind[lines.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = LineShape.of(text, lines.get(i));
            facts.add(LineFacts.of(lines.get(i).text(text)));
        }
        Arrays.fill(kinds, Zone.Kind.BODY);
    }

    Zone.Kind kind(int line) {
        return kinds[line];
    }

    void markFurniture(LineRules rules, LinePatterns patterns) {
        LineRule section = null;
        int mastheads = 0;
        while (mastheads < kinds.length - 1 && markBy(LinePattern.Where.FIRST, mastheads, patterns)) {
            mastheads++;
        }
        for (int i = mastheads; i < kinds.length; i++) {
            LineRule rule = rules.find(shapes[i], i == mastheads);
            if (rule != null) {
                kinds[i] = rule.kind();
                section = rule.scope() == LineRule.Scope.LINE ? null : rule;
                if (rule.scope() == LineRule.Scope.REST && hasStoryBefore(i)) {
                    Arrays.fill(kinds, i, kinds.length, rule.kind());
                    return;
                }
            } else if (isByline(i)) {
                kinds[i] = Zone.Kind.CREDIT;
            } else if (i > mastheads && markBy(LinePattern.Where.ANY, i, patterns)) {
                section = null;
            } else if (shapes[i].words() == 0 || isTrail(i) || isMenu(i)) {
                kinds[i] = Zone.Kind.BOILERPLATE;
            } else if (section != null
                    && section.scope() == LineRule.Scope.SECTION
                    && shapes[i].isItem(text, lines.get(i))
                    && hasStoryBefore(i)) {
                kinds[i] = section.kind();
            } else {
                section = null;
            }
        }
    }

    /** A headline stands near the top; what short lines come before it are labels, and its repetitions are furniture. */
    void markHeadline(String title, Signs signs) {
        headline = title == null ? -1 : titled(title);
        if (headline < 0) {
            headline = untitled(signs);
        }
        if (headline < 0) {
            return;
        }
        kinds[headline] = Zone.Kind.HEADLINE;
        for (int i = 0; i < headline; i++) {
            if (shapes[i].isShort()) {
                kinds[i] = Zone.Kind.BOILERPLATE;
            }
        }
        String plain = shapes[headline].plain();
        for (int i = headline + 1; i < kinds.length; i++) {
            if (shapes[i].plain().equals(plain)) {
                kinds[i] = Zone.Kind.BOILERPLATE;
            }
        }
    }

    /** One sentence under the headline, shorter than the paragraph after it, sums the story up. */
    void markStandfirst() {
        int line = headline < 0 ? kinds.length : nextStory(headline + 1);
        int after = nextStory(line + 1);
        if (after >= kinds.length || line > headline + 3) {
            return;
        }
        int length = length(line);
        boolean oneSentence =
                text.substring(lines.get(line).start(), lines.get(line).end() - 1)
                                .indexOf(". ")
                        < 0;
        if (length <= LONGEST_STANDFIRST
                && length * 5 < length(after) * 4
                && oneSentence
                && isApart(line)
                && !shapes[line].bullet()) {
            kinds[line] = Zone.Kind.STANDFIRST;
        }
    }

    /** Who wrote the story, where and when, on lines of their own under the headline. */
    void markTopLines(LinePatterns patterns) {
        int last = Math.min(kinds.length, headline < 0 ? 0 : headline + TOP_LINES);
        for (int i = headline + 1; i < last; i++) {
            if (kinds[i] == Zone.Kind.BODY && !markBy(LinePattern.Where.TOP, i, patterns) && shapes[i].stopped()) {
                return;
            }
        }
    }

    /** What stands below the story: who wrote it, for whom, what else there is to read. */
    void markLastLines(LinePatterns patterns) {
        for (int i = kinds.length - 1; i > 0 && hasStoryBefore(i); i--) {
            if (kinds[i] == Zone.Kind.BODY && !markBy(LinePattern.Where.END, i, patterns)) {
                return;
            }
        }
    }

    /** Adds up the signs of the lines that no rule knows; twice, so that a line is weighed beside what its neighbours turned out to be. */
    void weigh(Signs signs) {
        PageLayout layout = new PageLayout(facts, apart(), headline, story());
        List<List<Sign>> shown = new ArrayList<>();
        boolean[] furniture = new boolean[kinds.length];
        boolean[] open = open();
        for (int i = 0; i < kinds.length; i++) {
            furniture[i] = isFurniture(i);
            shown.add(open[i] ? signs.shown(facts.get(i)) : List.of());
        }
        for (int pass = 0; pass < 2; pass++) {
            LinePlaces places = new LinePlaces(layout, furniture);
            if (places.paragraphs() < LEAST_PARAGRAPHS) {
                return;
            }
            boolean[] weighed = new boolean[kinds.length];
            for (int i = 0; i < kinds.length; i++) {
                weighed[i] = isFurniture(i) || open[i] && Signs.points(shown.get(i), places.of(i)) > 0;
            }
            furniture = weighed;
        }
        for (int i = 0; i < kinds.length; i++) {
            if (furniture[i] && !isFurniture(i)) {
                kinds[i] = Zone.Kind.BOILERPLATE;
            }
        }
    }

    /** Which lines are neither furniture by a rule, nor the headline, nor the sentence that a page without one begins with. */
    private boolean[] open() {
        int first = nextStory(0);
        int exempt = headline < 0 && first < kinds.length && shapes[first].stopped() ? first : headline;
        boolean[] open = new boolean[kinds.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = i != exempt && !isFurniture(i) && !facts.get(i).isLong();
        }
        return open;
    }

    private boolean[] apart() {
        boolean[] apart = new boolean[kinds.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = i + 1 == apart.length || isApart(i);
        }
        return apart;
    }

    /** The words of the lines that may be paragraphs. */
    private StoryWords story() {
        List<LineFacts> paragraphs = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            if (!isFurniture(i) && LinePlaces.isParagraph(facts.get(i))) {
                paragraphs.add(facts.get(i));
            }
        }
        return new StoryWords(paragraphs);
    }

    private boolean isFurniture(int line) {
        return kinds[line] == Zone.Kind.BOILERPLATE || kinds[line] == Zone.Kind.CREDIT;
    }

    private boolean markBy(LinePattern.Where where, int line, LinePatterns patterns) {
        String written = LineShape.written(text, lines.get(line));
        LinePattern pattern = patterns.find(where, written);
        if (pattern == null || isNamedAbove(pattern.who(written), line)) {
            return false;
        }
        kinds[line] = pattern.kind();
        return true;
    }

    /** Whether the story names somebody, by the last word of a name, above a line. */
    private boolean isNamedAbove(String name, int line) {
        if (name == null) {
            return false;
        }
        String last = name.substring(name.lastIndexOf(' ') + 1);
        for (int i = 0; i < line; i++) {
            if (kinds[i] == Zone.Kind.BODY
                    && text.substring(lines.get(i).start(), lines.get(i).end()).contains(last)) {
                return true;
            }
        }
        return false;
    }

    /** Short lines after the last sentence are tags or links. */
    void markTrailingLabels() {
        int story = 0;
        for (Zone.Kind kind : kinds) {
            story += kind == Zone.Kind.BODY ? 1 : 0;
        }
        for (int i = kinds.length - 1; i > 0 && story > 3; i--) {
            if (kinds[i] == Zone.Kind.BODY) {
                if (!shapes[i].isShort() || shapes[i].words() > TRAILING_WORDS) {
                    return;
                }
                kinds[i] = Zone.Kind.BOILERPLATE;
            }
        }
    }

    /** Whether a colon after capitals is not the manner in which a transcript names its speakers. */
    boolean colonIsNoSpeaker(int first) {
        for (int i = first + 1; i < Math.min(kinds.length, first + 40); i++) {
            int start = lines.get(i).start();
            int at = start;
            while (at < lines.get(i).end() && at - start < 30 && text.charAt(at) != ':') {
                if (Character.isLowerCase(text.charAt(at))) {
                    at = start + 30;
                }
                at++;
            }
            if (at - start > 1 && at - start < 30 && at < lines.get(i).end()) {
                return false;
            }
        }
        return true;
    }

    private int titled(String title) {
        List<Line> whole = Line.of(title, 0, title.length());
        if (whole.isEmpty()) {
            return -1;
        }
        String plain = LineShape.plain(
                title,
                new Line(whole.get(0).start(), whole.get(whole.size() - 1).end()));
        for (int i = 0; i < Math.min(kinds.length, HEADLINE_WITHIN_LINES); i++) {
            if (!plain.isEmpty() && shapes[i].plain().equals(plain)) {
                return i;
            }
        }
        return -1;
    }

    private int untitled(Signs signs) {
        int first = nextStory(0);
        int second = nextStory(first + 1);
        if (second >= kinds.length
                || first > HEADLINE_WITHIN_LINES
                || !isHeadlineLike(first)
                || isWrapped(first, second)) {
            return -1;
        }
        List<Integer> lines = new ArrayList<>();
        int paragraph = candidates(first, lines);
        int above = lines.size();
        candidates(paragraph + 1, lines);
        lines.subList(above, lines.size()).removeIf(line -> LineForm.STOPPED.holds(facts.get(line)));
        List<LineFacts> candidates = lines.stream().map(facts::get).toList();
        int chosen = lines.size() == 1
                ? 0
                : new Headlines(signs, story())
                        .choose(candidates.subList(0, above), candidates.subList(above, lines.size()));
        return chosen < 0 ? -1 : lines.get(chosen);
    }

    /** Adds what could be a headline from a line as far as the next paragraph, near the top; returns that paragraph's line. */
    private int candidates(int from, List<Integer> candidates) {
        int line = from;
        while (line < Math.min(kinds.length, HEADLINE_WITHIN_LINES) && !LinePlaces.isParagraph(facts.get(line))) {
            if (kinds[line] == Zone.Kind.BODY && isHeadlineLike(line)) {
                candidates.add(line);
            }
            line++;
        }
        return line;
    }

    private boolean isWrapped(int line, int next) {
        return !isApart(line)
                && next == line + 1
                && Character.isLowerCase(text.charAt(lines.get(next).start()));
    }

    private boolean isHeadlineLike(int line) {
        char last = text.charAt(lines.get(line).end() - 1);
        return !shapes[line].bullet()
                && length(line) <= LONGEST_HEADLINE
                && last != '.'
                && last != ':'
                && last != ';'
                && shapes[line].words() <= 30;
    }

    /** "By Ana Rojas and Tom Lund", near the top. */
    private boolean isByline(int line) {
        if (line > HEADLINE_WITHIN_LINES
                || !shapes[line].plain().startsWith("by ")
                || shapes[line].words() > 12
                || text.charAt(lines.get(line).end() - 1) == '.') {
            return false;
        }
        int capitals = 0;
        int small = 0;
        boolean wordStart = true;
        for (int at = lines.get(line).start() + 3; at < lines.get(line).end(); at++) {
            char c = text.charAt(at);
            if (wordStart && Character.isLetter(c)) {
                capitals += Character.isUpperCase(c) ? 1 : 0;
                small += Character.isLowerCase(c) ? 1 : 0;
            }
            wordStart = c == ' ';
        }
        return capitals > small;
    }

    private boolean isTrail(int line) {
        String plain = shapes[line].plain();
        return !shapes[line].stopped() && (plain.contains(" > ") || plain.contains(" » ") || plain.contains(" › "));
    }

    /** "Listen again | Archive | Contact": short items parted by bars, below the story. */
    private boolean isMenu(int line) {
        Line whole = lines.get(line);
        String[] items = text.substring(whole.start(), whole.end()).split(" \\| ", -1);
        boolean brief =
                items.length > 2 && shapes[line].words() <= items.length * MENU_WORDS && !shapes[line].stopped();
        return brief && hasStoryBefore(line);
    }

    private boolean hasStoryBefore(int line) {
        for (int i = line - 1; i >= 0; i--) {
            if (kinds[i] == Zone.Kind.BODY && (shapes[i].stopped() || shapes[i].words() > 12)) {
                return true;
            }
        }
        return false;
    }

    private int nextStory(int from) {
        int at = from;
        while (at < kinds.length && kinds[at] != Zone.Kind.BODY) {
            at++;
        }
        return at;
    }

    private boolean isApart(int line) {
        int breaks = 0;
        int to = line + 1 < lines.size() ? lines.get(line + 1).start() : text.length();
        for (int at = lines.get(line).end(); at < to; at++) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    private int length(int line) {
        return lines.get(line).end() - lines.get(line).start();
    }
}
