package dev.parley.query.utterance;

import dev.parley.query.disagreement.Side;
import dev.parley.query.independence.Reported;
import dev.parley.query.meaning.Meaning;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A statement as far as it is compared with others.
 *
 * @param partyId whose word it is
 * @param speakerId who said it, or null if the article names nobody
 * @param date when it was said, else when it was published
 * @param dated true if the article tells when it was said
 * @param quoted true if it is nothing but a quotation
 * @param words its content
 */
record Said(
        String articleId,
        int ordinal,
        String partyId,
        String speakerId,
        LocalDate date,
        boolean dated,
        boolean quoted,
        Meaning meaning,
        String words,
        String originId,
        String outlet,
        String publisher)
        implements Reported, Meant {
    static final Comparator<Said> IN_ORDER =
            Comparator.comparing(Said::date).thenComparing(Said::articleId).thenComparing(Said::ordinal);

    String id() {
        return id(place());
    }

    /** The id of an utterance that begins there. */
    static String id(Side.Place place) {
        return place.articleId() + "." + place.ordinal();
    }

    Side.Place place() {
        return new Side.Place(articleId, ordinal);
    }

    /** Whether both can render one utterance: one speaker, no other day than the other tells, overlapping meaning. */
    boolean rendersTheSameAs(Said other) {
        boolean daysAgree = date.equals(other.date) || !(dated && other.dated);
        return daysAgree && Objects.equals(speakerId, other.speakerId) && meaning.overlaps(other.meaning);
    }
}
