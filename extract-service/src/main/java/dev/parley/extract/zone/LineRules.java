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

    /**
     * The rule that recognises a line, or null. The first line of a page may be a headline under a label; a sentence that
     * reports is no furniture for its first words alone.
     */
    LineRule find(LineShape shape, boolean first) {
        String plain = shape.plain();
        if (plain.length() > LONGEST_CONSIDERED) {
            return null;
        }
        for (LineRule rule : rules) {
            if (rule.fits(plain) && !(first && rule.match() == LineRule.Match.LABEL)) {
                return rule.match() == LineRule.Match.PREFIX && shape.isReport() ? null : rule;
            }
        }
        return null;
    }
}
