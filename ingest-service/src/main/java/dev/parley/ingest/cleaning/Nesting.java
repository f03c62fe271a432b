package dev.parley.ingest.cleaning;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** Refuses pages whose elements are nested deeper than any that is made for readers. */
final class Nesting {
    /** Browsers go about half as deep. */
    static final int DEEPEST = 1_000;

    /** A first look does not know which elements close themselves, so that it must be more generous. */
    private static final int DEEPEST_AT_FIRST_LOOK = 20 * DEEPEST;

    /** Those that hold nothing, and those that many pages leave open. */
    private static final Set<String> SHALLOW = Set.of(
            "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
            "param", "path", "source", "tbody", "td", "th", "tr", "track", "wbr");

    /** What a page looks like before it is parsed, by its bytes or characters. */
    interface Markup {
        int length();

        /** A unit that is below 128 stands for that character. */
        int at(int index);
    }

    /**
     * Looks at the markup, before memory is spent on its elements.
     *
     * @throws PageTooDeepException if it is nested too deep
     */
    static void check(Markup markup) {
        int depth = 0;
        for (int i = 0; i + 1 < markup.length(); i++) {
            if (markup.at(i) != '<') {
                continue;
            }
            int next = markup.at(i + 1);
            if (next == '/') {
                depth = Math.max(0, depth - 1);
            } else if (isLetter(next) && !SHALLOW.contains(name(markup, i + 1)) && ++depth > DEEPEST_AT_FIRST_LOOK) {
                throw new PageTooDeepException(DEEPEST);
            }
        }
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

    /** @throws PageTooDeepException if it is nested too deep */
    static void check(Document page) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (depth > DEEPEST) {
                        throw new PageTooDeepException(DEEPEST);
                    }
                },
                page);
    }

    private Nesting() {}
}
