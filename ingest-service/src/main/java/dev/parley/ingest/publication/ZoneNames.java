package dev.parley.ingest.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads zones as they are written after times. */
final class ZoneNames {
    private static final Map<String, ZoneId> ZONES = read();
    private static final Pattern ZONE = Pattern.compile(
            "^\\s*\\(?(?:(?<z>Z)(?![A-Za-z])|(?:UTC|GMT)?\\s?(?<sign>[+\\-−])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?(?!\\d)"
                    + "|(?<name>[A-Za-z]{2,5})(?![A-Za-z]))");

    /**
     * The offset that the text begins with, or null if it begins with none or with one that could be several.
     *
     * @param at the time that the zone is written after, which may decide between summer and winter
     */
    static ZoneOffset leading(String text, LocalDateTime at) {
        Matcher zone = ZONE.matcher(text);
        if (!zone.find()) {
            return null;
        }
        if (zone.group("z") != null) {
            return ZoneOffset.UTC;
        }
        if (zone.group("name") != null) {
            ZoneId named = ZONES.get(zone.group("name").toUpperCase(Locale.ROOT));
            return named == null ? null : named.getRules().getOffset(at);
        }
        int hours = Integer.parseInt(zone.group("hours"));
        int minutes = zone.group("minutes") == null ? 0 : Integer.parseInt(zone.group("minutes"));
        int seconds = 60 * (60 * hours + minutes);
        try {
            return ZoneOffset.ofTotalSeconds(zone.group("sign").equals("+") ? seconds : -seconds);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, ZoneId> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ZoneNames.class.getResourceAsStream("zones.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(line -> line[0], line -> ZoneId.of(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZoneNames() {}
}
