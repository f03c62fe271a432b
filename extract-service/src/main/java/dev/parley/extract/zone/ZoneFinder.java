package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import dev.parley.contracts.Zone.Kind;
import dev.parley.extract.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Tells headline, standfirst, dateline, body, credit and boilerplate apart, line by line. */
public final class ZoneFinder {
    private final LineRules rules;
    private final LinePatterns patterns;

    private final Signs signs;

    private ZoneFinder(LineRules rules, LinePatterns patterns, Signs signs) {
        this.rules = rules;
        this.patterns = patterns;
        this.signs = signs;
    }

    /** The finder over the rules that come with the extractor. */
    public static ZoneFinder standard() {
        return new ZoneFinder(LineRules.standard(), LinePatterns.standard(), Signs.standard());
    }

    /**
     * The zones of a text, in order, none overlapping, all lines that are not blank covered.
     *
     * @param title the headline where it is known, or null
     * @param hints zones that are already known; they win
     */
    public List<ZoneSpan> find(String text, String title, List<ZoneSpan> hints) {
        List<Line> lines = Line.of(text, 0, text.length());
        Page page = new Page(text, lines);
        page.markFurniture(rules, patterns);
        page.markHeadline(title, signs);
        page.markTopLines(patterns);
        page.markStandfirst();
        page.markLastLines(patterns);
        page.markTrailingLabels();
        page.markLastLines(patterns);
        page.weigh(signs);
        page.markLastLines(patterns);
        List<ZoneSpan> zones = new ArrayList<>();
        boolean story = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int start = line.start();
            if (!story && page.kind(i) == Zone.Kind.BODY) {
                story = true;
                int after = DatelineFinder.end(text, line, page.colonIsNoSpeaker(i));
                if (after > start) {
                    append(zones, new ZoneSpan(Zone.Kind.DATELINE, start, trimmed(text, start, after)));
                    start = after;
                }
            }
            int end = page.kind(i) == Zone.Kind.BODY ? TrailingNote.start(text, line) : line.end();
            append(zones, new ZoneSpan(page.kind(i), start, end));
            if (end < line.end()) {
                append(zones, new ZoneSpan(Zone.Kind.CREDIT, end, line.end()));
            }
        }
        return hints.isEmpty() ? zones : overlay(text, zones, hints);
    }

    private static int trimmed(String text, int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Lines of one kind make one zone, but for headlines and standfirsts, which are single. */
    private static void append(List<ZoneSpan> zones, ZoneSpan zone) {
        ZoneSpan last = zones.isEmpty() ? null : zones.get(zones.size() - 1);
        boolean joins = zone.kind() == Kind.BODY || zone.kind() == Kind.BOILERPLATE || zone.kind() == Kind.CREDIT;
        if (last != null && last.kind() == zone.kind() && joins) {
            zones.set(zones.size() - 1, new ZoneSpan(zone.kind(), last.start(), zone.end()));
        } else {
            zones.add(zone);
        }
    }

    /** What is known wins over what was found; what was found fills the rest. */
    private static List<ZoneSpan> overlay(String text, List<ZoneSpan> found, List<ZoneSpan> hints) {
        List<ZoneSpan> known = new ArrayList<>(hints);
        known.sort(java.util.Comparator.comparingInt(ZoneSpan::start));
        List<ZoneSpan> zones = new ArrayList<>();
        int at = 0;
        int next = 0;
        for (ZoneSpan hint : known) {
            if (hint.start() < at) {
                continue;
            }
            next = fill(text, zones, found, next, at, hint.start());
            zones.add(hint);
            at = hint.end();
        }
        fill(text, zones, found, next, at, text.length());
        return zones;
    }

    private static int fill(String text, List<ZoneSpan> zones, List<ZoneSpan> found, int first, int from, int to) {
        int at = first;
        while (at < found.size() && found.get(at).start() < to) {
            ZoneSpan zone = found.get(at);
            for (Line line : Line.of(text, Math.max(from, zone.start()), Math.min(to, zone.end()))) {
                append(zones, new ZoneSpan(zone.kind(), line.start(), line.end()));
            }
            if (zone.end() > to) {
                break;
            }
            at++;
        }
        return at;
    }
}
