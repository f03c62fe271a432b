package dev.parley.ingest.cleaning;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Measures running text, as against the text of links, labels and teasers. */
final class ParagraphText {
    private static final int SHORTEST_PARAGRAPH = 25;

    /** Characters of all paragraphs within the element that are not mainly links. */
    static int lengthWithin(Element element) {
        int length = 0;
        for (Element candidate : element.getAllElements()) {
            if (isParagraph(candidate)) {
                int own = length(candidate);
                length += linkDensity(candidate) < 0.5 ? own : 0;
            }
        }
        return length;
    }

    /** Whether the element holds running text itself: a paragraph, or a block that is used as one. */
    static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "pre" -> length(element) >= SHORTEST_PARAGRAPH;
            case "div", "section", "article", "td", "blockquote", "span", "main" ->
                ownLength(element) >= 2 * SHORTEST_PARAGRAPH && (element.isBlock() || isAlone(element));
            default -> false;
        };
    }

    private static boolean isAlone(Element span) {
        Element parent = span.parent();
        return parent != null && parent.isBlock() && !parent.normalName().equals("p") && ownLength(parent) == 0;
    }

    static int length(Element element) {
        return element.text().length();
    }

    private static int ownLength(Element element) {
        int length = 0;
        for (TextNode text : element.textNodes()) {
            length += text.text().strip().length();
        }
        return length;
    }

    /** Share of the element's text that stands in links. */
    static double linkDensity(Element element) {
        int all = length(element);
        if (all == 0) {
            return 0;
        }
        int linked = 0;
        for (Element link : element.getElementsByTag("a")) {
            linked += length(link);
        }
        return (double) linked / all;
    }

    private ParagraphText() {}
}
