package dev.parley.ingest.cleaning;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Refuses pages whose elements are nested deeper, or are more, than those of any page that is made for readers. */
final class PageBounds {
    /** Browsers go about half as deep. */
    static final int DEEPEST = 1_000;

    /** A parser may take time by the square of their number. Real pages have one or two thousand. */
    static final int MOST = 30_000;

    /** A first look does not know which elements close themselves, so that it must be more generous. */
    private static final int DEEPEST_AT_FIRST_LOOK = 20 * DEEPEST;

    /** Those that hold nothing, and those that many pages leave open. */
    private static final Set<String> SHALLOW = Set.of(
            "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
            "param", "path", "source", "tbody", "td", "th", "tr", "track", "wbr");

    private static final Set<String> RAW = Set.of("script", "style");

    /** What a page looks like before it is parsed, by its bytes or characters. */
    interface Markup {
        int length();

        /** A unit that is below 128 stands for that character. */
        int at(int index);
    }

    /**
     * Looks at the markup, before memory is spent on its elements.
     *
     * @throws UnfitPageException if it is nested too deep or has too many elements
     */
    static void check(Markup markup) {
        int depth = 0;
        int elements = 0;
        for (int i = 0; i + 1 < markup.length(); i++) {
            if (markup.at(i) != '<') {
                continue;
            }
            int next = markup.at(i + 1);
            if (next == '/') {
                depth = Math.max(0, depth - 1);
            } else if (isLetter(next)) {
                String name = name(markup, i + 1);
                if (++elements > MOST) {
                    throw tooMany();
                }
                if (!SHALLOW.contains(name) && ++depth > DEEPEST_AT_FIRST_LOOK) {
                    throw tooDeep();
                }
                if (RAW.contains(name)) {
                    i = end(markup, i, name) - 1;
                }
            }
        }
    }

    /** Where the end tag of an element begins that holds no markup. */
    private static int end(Markup markup, int start, String name) {
        for (int i = start + 1; i + 1 < markup.length(); i++) {
            if (markup.at(i) == '<'
                    && markup.at(i + 1) == '/'
                    && name(markup, i + 2).equals(name)) {
                return i;
            }
        }
        return markup.length();
    }

    private static String name(Markup markup, int start) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < markup.length() && name.length() < 12 && isLetter(markup.at(i)); i++) {
            name.append((char) markup.at(i));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(int unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    }

    /** @throws UnfitPageException if it is nested too deep or has too many elements */
    static void check(Document page) {
        int[] elements = new int[1];
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (depth > DEEPEST) {
                        throw tooDeep();
                    }
                    if (node instanceof Element && ++elements[0] > MOST) {
                        throw tooMany();
                    }
                },
                page);
    }

    private static UnfitPageException tooDeep() {
        return new UnfitPageException("has elements nested deeper than " + DEEPEST);
    }

    private static UnfitPageException tooMany() {
        return new UnfitPageException("has more than " + MOST + " elements");
    }

    private PageBounds() {}
}
