package dev.parley.ingest.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes elements out as plain paragraphs and list items. */
final class BlockText {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int linked;
    private Kind kind = Kind.PARAGRAPH;

    /** What a block is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM
    }

    /**
     * A paragraph, a heading or an item of a list.
     *
     * @param text without line breaks around it
     * @param linked how many of its characters stand in links
     */
    record Block(Kind kind, String text, int linked) {
        boolean isMainlyLinks(double share) {
            return linked > share * text.length();
        }
    }

    /** The blocks of the elements, in order; empty ones are left out. */
    static List<Block> of(List<Element> elements) {
        BlockText text = new BlockText();
        elements.forEach(element -> {
            text.block(element, text.kind);
        });
        return text.blocks;
    }

    private void block(Element element, Kind inner) {
        flush();
        Kind outer = kind;
        kind = inner;
        children(element, false);
        flush();
        kind = outer;
    }

    private void children(Element element, boolean inLink) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText(), inLink);
            } else if (child instanceof Element inner) {
                child(inner, inLink);
            }
        }
    }

    private void child(Element element, boolean inLink) {
        String name = element.normalName();
        if (name.equals("br")) {
            current.append('\n');
        } else if (name.equals("li")) {
            block(element, Kind.ITEM);
        } else if (HEADINGS.contains(name)) {
            block(element, Kind.HEADING);
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
            block(element, kind == Kind.ITEM ? Kind.ITEM : Kind.PARAGRAPH);
        } else {
            children(element, inLink || name.equals("a"));
        }
    }

    private void append(String text, boolean inLink) {
        int before = current.length();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
                if (!current.isEmpty() && " \n".indexOf(current.charAt(current.length() - 1)) < 0) {
                    current.append(' ');
                }
            } else if (!isInvisible(unit)) {
                current.append(unit);
            }
        }
        linked += inLink ? current.length() - before : 0;
    }

    private static boolean isInvisible(char unit) {
        return unit == '\u00AD' || unit == '\u200B' || unit == '\u2060' || unit == '\uFEFF' || unit < ' ';
    }

    /** Two line breaks in a row part paragraphs, as many pages use them; a single one stays. */
    private void flush() {
        String[] paragraphs = current.toString().split(" ?\n{2,}");
        for (String paragraph : paragraphs) {
            String text = paragraph.strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(kind, text, paragraphs.length == 1 ? linked : 0));
            }
        }
        current.setLength(0);
        linked = 0;
    }
}
