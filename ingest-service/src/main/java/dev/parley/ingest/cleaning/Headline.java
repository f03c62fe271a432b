package dev.parley.ingest.cleaning;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline as the page shows it. */
final class Headline {
    private static final String SEPARATORS = "|–—-»·•:";

    /** The page's heading that says what its metadata say, or else its only one, or else the metadata's. */
    static String of(Document page, String fromMetadata) {
        var headings = page.select("h1");
        String expected = words(fromMetadata);
        for (Element heading : headings) {
            String shown = words(heading.text());
            if (!shown.isEmpty() && !expected.isEmpty() && (expected.contains(shown) || shown.contains(expected))) {
                return heading.text().strip();
            }
        }
        if (fromMetadata == null
                && headings.size() == 1
                && !headings.get(0).text().isBlank()) {
            return headings.get(0).text().strip();
        }
        return fromMetadata;
    }

    /** A title without the site's name at its end. */
    static String withoutSite(String title, String site) {
        for (int i = title.length() - 1; i > 0; i--) {
            boolean separates = SEPARATORS.indexOf(title.charAt(i)) >= 0
                    && Character.isWhitespace(title.charAt(i - 1))
                    && i + 1 < title.length()
                    && Character.isWhitespace(title.charAt(i + 1));
            if (separates) {
                String end = words(title.substring(i + 1));
                String name = words(site);
                boolean isSite = !name.isEmpty() && (name.contains(end) || end.contains(name));
                boolean isMark = title.charAt(i) == '|' && title.indexOf('|') == i && end.split(" ").length <= 4;
                return isSite || isMark ? title.substring(0, i).strip() : title;
            }
        }
        return title;
    }

    private static String words(String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private Headline() {}
}
