package dev.parley.ingest.cleaning;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the standfirst: the lines between headline and body that sum the article up. */
final class Standfirst {
    private static final String NAMED =
            "[class~=(?i)(^|[-_ ])(standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subhead|sub-head|"
                    + "dek|deck|kicker-text|article-summary|article__summary|lede|article-intro|strapline)($|[-_ ])],"
                    + "[itemprop~=(?i)^(alternativeHeadline|description)$]";
    private static final int LONGEST = 600;

    /** Its text, or null if the page shows none, or only as a part of a paragraph. */
    static String of(Document page, String headline, List<BlockText.Block> body) {
        for (Element candidate : page.select(NAMED)) {
            String text = candidate.text().strip();
            boolean fits = text.length() >= 20
                    && text.length() <= LONGEST
                    && ParagraphText.linkDensity(candidate) < 0.3
                    && !candidate.normalName().equals("meta");
            if (fits && !BodyBlocks.same(text, headline)) {
                return isWithin(text, body) ? null : text;
            }
        }
        return null;
    }

    private static boolean isWithin(String text, List<BlockText.Block> body) {
        return body.stream().anyMatch(block -> block.text().contains(text) && !BodyBlocks.same(block.text(), text));
    }

    private Standfirst() {}
}
