package dev.parley.extract.date;

import dev.parley.contracts.PublicationTime;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.time.LocalDate;
import java.util.function.IntPredicate;

/**
 * Resolves phrases of time against the day of publication, or of the dateline, as news uses them: "on Friday" is the last
 * Friday up to that day, "next Monday" the first after it, "3 November" the nearest that is not well ahead, "a day earlier"
 * the day before the one named last. What names no single day ("last week", "over the weekend"), or a weekday and a date
 * that do not go together, resolves to none.
 */
public final class DateResolver {
    /** How many sentences back a day may be that "a day earlier" counts from. */
    private static final int REACH = 3;
    /** How many tokens around a cue may tell its day. */
    private static final int AROUND = 200;

    private final Document document;
    private final LocalDate today;
    private final TimePhrases phrases;

    private DateResolver(Document document, LocalDate today) {
        this.document = document;
        this.today = today;
        this.phrases = new TimePhrases(document, today);
    }

    /** @param publishedAt null if not known; then only dates that name their year resolve */
    public static DateResolver of(Document document, PublicationTime publishedAt) {
        LocalDate published = publishedAt == null ? null : publishedAt.date();
        LocalDate filed = Dateline.day(document, published);
        return new DateResolver(document, filed == null ? published : filed);
    }

    /** The first day that the words between two tokens name, or null if none is certain. */
    public LocalDate resolve(int firstToken, int endToken) {
        int end = Math.min(endToken, document.size());
        int first = Math.max(0, firstToken);
        TimePhrase phrase = next(first, first, end);
        while (phrase != null && phrase.day() == null) {
            phrase = next(phrase.end(), first, end);
        }
        return phrase == null ? null : phrase.day();
    }

    /**
     * The day that the words around a cue name, the nearest to it, and none that is still to come.
     *
     * @param cue a token of the cue
     * @param silent whether a token belongs to what was said or to another time
     */
    public LocalDate saidOn(int cue, IntPredicate silent) {
        Sentence sentence = document.sentenceOf(cue);
        int first = Math.max(sentence.first(), cue - AROUND);
        int end = Math.min(sentence.end(), cue + AROUND);
        TimePhrase nearest = null;
        TimePhrase phrase = next(first, first, end);
        while (phrase != null) {
            boolean told = !silent.test(phrase.first()) && !silent.test(phrase.end() - 1);
            if (told && (nearest == null || distance(phrase, cue) < distance(nearest, cue))) {
                nearest = phrase;
            }
            phrase = next(phrase.end(), first, end);
        }
        boolean toCome = nearest != null
                && nearest.day() != null
                && today != null
                && nearest.day().isAfter(today);
        return nearest == null || toCome ? null : nearest.day();
    }

    private static int distance(TimePhrase phrase, int cue) {
        return phrase.first() > cue ? phrase.first() - cue : cue - phrase.end() + 1;
    }

    private TimePhrase next(int from, int first, int end) {
        for (int at = from; at < end; at++) {
            TimePhrase phrase = phrases.at(at, first, end);
            if (phrase == null) {
                phrase = phrases.told(at, end, null);
                if (phrase != null) {
                    phrase = phrases.told(at, end, toldBefore(at));
                }
            }
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    /** The last day named before a token. */
    private LocalDate toldBefore(int token) {
        int current = document.token(token).sentence();
        for (int back = 0; back <= REACH && current - back >= 0; back++) {
            Sentence sentence = document.sentences().get(current - back);
            int end = back == 0 ? token : sentence.end();
            for (int at = end - 1; at >= Math.max(sentence.first(), token - AROUND * 2); at--) {
                TimePhrase phrase = phrases.at(at, sentence.first(), end);
                if (phrase != null && phrase.day() != null) {
                    return phrase.day();
                }
            }
        }
        return null;
    }
}
