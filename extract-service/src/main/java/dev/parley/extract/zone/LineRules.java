package dev.parley.extract.zone;

import dev.parley.extract.data.Table;
import java.util.List;

/** The rules for page furniture, in their order; the first that fits a line decides. */
final class LineRules {
    private static final int LONGEST_CONSIDERED = 600;

    private final List<LineRule> rules;

    private LineRules(List<LineRule> rules) {
        this.rules = rules;
    }

    static LineRules standard() {
        return new LineRules(
                Table.read("zone/furniture.tsv").stream().map(LineRule::of).toList());
    }

    /** The rule that recognises a line, or null. */
    LineRule find(String plain) {
        if (plain.length() > LONGEST_CONSIDERED) {
            return null;
        }
        for (LineRule rule : rules) {
            if (rule.fits(plain)) {
                return rule;
            }
        }
        return null;
    }
}
