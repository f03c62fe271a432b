package dev.parley.extract.date;

import dev.parley.contracts.Zone;
import dev.parley.extract.date.TimeWords.Kind;
import dev.parley.extract.text.Document;
import dev.parley.extract.zone.ZoneSpan;
import java.time.LocalDate;
import java.util.Locale;

/** The day that a story's dateline names: "GENEVA, March 3 (Velmora Wire) -". What it tells is told of that day. */
final class Dateline {
    /** A story is published soon after it is filed. */
    private static final int LONGEST_WAIT = 14;

    /** The day of the dateline, or null if it names none that suits the day of publication. */
    static LocalDate day(Document document, LocalDate published) {
        if (published == null) {
            return null;
        }
        for (ZoneSpan zone : document.zones()) {
            if (zone.kind() == Zone.Kind.DATELINE) {
                LocalDate day =
                        day(document.text().substring(zone.start(), zone.end()), new TimePhrases(document, published));
                boolean suits =
                        day != null && !day.isAfter(published) && !day.isBefore(published.minusDays(LONGEST_WAIT));
                return suits ? day : null;
            }
        }
        return null;
    }

    private static LocalDate day(String dateline, TimePhrases phrases) {
        String[] words = dateline.toLowerCase(Locale.ROOT).split("[\\s,()]+");
        for (int i = 0; i < words.length; i++) {
            Integer month = TimeWords.standard().value(Kind.MONTH, words[i]);
            if (month != null) {
                Integer after = i + 1 < words.length ? Numerals.day(words[i + 1]) : null;
                Integer before = i > 0 ? Numerals.day(words[i - 1]) : null;
                Integer day = after != null ? after : before;
                return day == null ? null : phrases.date(null, month, day);
            }
        }
        return null;
    }

    private Dateline() {}
}
