package dev.parley.ingest.cleaning;

import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Zone;
import dev.parley.ingest.article.Details;
import java.util.List;

/**
 * The article of a web page. What the page does not tell is null or empty.
 *
 * @param title the headline
 * @param text headline, standfirst and body, parted by blank lines; blank if the page holds no article
 * @param zones where headline and standfirst stand in the text, in code points
 * @param url the address that the page gives as its own
 * @param outlet the name of the site
 * @param language ISO 639-1
 * @param agency the wire agency that the page credits
 * @param details byline, time of the last change, and how each field is known
 */
public record CleanedPage(
        String title,
        String text,
        List<Zone> zones,
        String url,
        String outlet,
        PublicationTime publishedAt,
        String language,
        String agency,
        Details details) {
    public CleanedPage {
        zones = List.copyOf(zones);
    }

    /** A text that needs no cleaning and says nothing of itself. */
    public static CleanedPage ofText(String text) {
        return new CleanedPage(null, text, List.of(), null, null, null, null, null, Details.NONE);
    }
}
