package dev.parley.query.projection;

import dev.parley.contracts.Event;
import dev.parley.contracts.EventHeaders;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.EventType;
import dev.parley.contracts.InvalidEventException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Reads one record; what it refuses can never be projected, however often it is tried. */
final class RecordReader {

    /**
     * The change that a record asks for.
     *
     * @throws InvalidEventException if it is no event that belongs on this topic, or one that cannot be stored verbatim
     */
    static Change read(Source source) {
        String name = source.header(EventHeaders.TYPE);
        EventType type = EventType.named(name)
                .filter(known -> known != EventType.ARTICLE_ACCEPTED)
                .orElseThrow(() -> new InvalidEventException(
                        "header " + EventHeaders.TYPE + " is " + name + ", not a type of this topic", null));
        Event event = EventJson.read(type, source.value());
        Storable.check(event);
        return Change.of(event, time(source.header(EventHeaders.TIME)), source.value(), source);
    }

    private static Instant time(String header) {
        if (header == null) {
            return Instant.EPOCH;
        }
        try {
            Instant time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(header, Instant::from);
            Storable.checkYear(time.atOffset(ZoneOffset.UTC).getYear(), EventHeaders.TIME);
            return time.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new InvalidEventException("header " + EventHeaders.TIME + " is no RFC 3339 time", e);
        }
    }

    private RecordReader() {}
}
