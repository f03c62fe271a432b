package dev.parley.ingest.cleaning;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Measures running text, as against the text of links, labels and teasers. */
final class ParagraphText {
    private static final int SHORTEST_PARAGRAPH = 25;

    /** The characters within each element, as they were when they were counted. */
    interface Lengths {
        int of(Element element);
    }

    /** Counts the characters of all paragraphs that are not mainly links, for the root and each element within it. */
    static Lengths lengthsWithin(Element root) {
        Map<Element, Integer> lengths = new IdentityHashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            lengths.put(element, ownParagraph(element));
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (depth > 0 && node instanceof Element element) {
                            lengths.merge(element.parent(), lengths.get(element), Integer::sum);
                        }
                    }
                },
                root);
        return lengths::get;
    }

    private static int ownParagraph(Element element) {
        return isParagraph(element) && linkDensity(element) < 0.5 ? length(element) : 0;
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
