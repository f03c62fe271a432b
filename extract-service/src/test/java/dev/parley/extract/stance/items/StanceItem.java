package dev.parley.extract.stance.items;

import dev.parley.extract.data.Table;
import java.util.List;

/** A sentence or two with the stances they must yield; none for facts and the reporter's own words. */
record StanceItem(String id, String phenomenon, String subject, String text, List<Expectation> expected) {
    StanceItem {
        expected = List.copyOf(expected);
    }

    /** The items of a half: {@code open} may be read when rules are mended, of {@code sealed} only figures. */
    static List<StanceItem> of(String half) {
        return Table.read("stance/items/" + half + ".tsv").stream()
                .map(row -> new StanceItem(
                        row.get("id"),
                        row.get("phenomenon"),
                        row.get("subject"),
                        row.get("text").replace("\\n", "\n"),
                        row.list("stances").stream().map(Expectation::of).toList()))
                .toList();
    }
}
