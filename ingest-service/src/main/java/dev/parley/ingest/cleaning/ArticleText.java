package dev.parley.ingest.cleaning;

import dev.parley.contracts.Zone;
import java.util.ArrayList;
import java.util.List;

/** Puts an article's text together and notes where its parts stand, in code points. */
final class ArticleText {
    private final StringBuilder text = new StringBuilder();
    private final List<Zone> zones = new ArrayList<>();
    private int codePoints;

    void zone(Zone.Kind kind, String part) {
        if (part == null || part.isBlank()) {
            return;
        }
        paragraph(part);
        zones.add(new Zone(kind, codePoints - part.codePointCount(0, part.length()), codePoints));
    }

    void body(List<BlockText.Block> blocks) {
        BlockText.Kind before = null;
        for (BlockText.Block block : blocks) {
            if (block.kind() == BlockText.Kind.ITEM) {
                append(before == BlockText.Kind.ITEM ? "\n" : gap());
                append("- " + block.text().replace('\n', ' '));
            } else {
                paragraph(block.text());
            }
            before = block.kind();
        }
    }

    private void paragraph(String paragraph) {
        append(gap());
        append(paragraph);
    }

    private String gap() {
        return text.isEmpty() ? "" : "\n\n";
    }

    private void append(String part) {
        text.append(part);
        codePoints += part.codePointCount(0, part.length());
    }

    String text() {
        return text.toString();
    }

    List<Zone> zones() {
        return List.copyOf(zones);
    }
}
