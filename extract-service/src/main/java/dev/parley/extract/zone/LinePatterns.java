package dev.parley.extract.zone;

import dev.parley.extract.data.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules for page furniture by the build of a line, in their order; the first that fits a line decides. */
final class LinePatterns {
    private final Map<LinePattern.Where, List<LinePattern>> patterns;

    private LinePatterns(Map<LinePattern.Where, List<LinePattern>> patterns) {
        this.patterns = patterns;
    }

    static LinePatterns standard() {
        Map<String, String> parts = LineParts.standard();
        List<LinePattern> all = Table.read("zone/line-patterns.tsv").stream()
                .map(row -> LinePattern.of(row, parts))
                .toList();
        Map<LinePattern.Where, List<LinePattern>> patterns = new EnumMap<>(LinePattern.Where.class);
        for (LinePattern.Where where : LinePattern.Where.values()) {
            patterns.put(
                    where,
                    all.stream().filter(pattern -> pattern.where() == where).toList());
        }
        return new LinePatterns(patterns);
    }

    /** The rule for a part of the page that recognises a line, or null. */
    LinePattern find(LinePattern.Where where, String written) {
        for (LinePattern pattern : patterns.get(where)) {
            if (pattern.fits(written)) {
                return pattern;
            }
        }
        return null;
    }
}
