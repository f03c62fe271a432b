package dev.parley.ingest.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads zones as they are written after times. */
final class ZoneNames {
    private static final Map<String, ZoneOffset> OFFSETS = read();
    private static final Pattern ZONE = Pattern.compile(
            "^\\s*\\(?(?:(?<z>Z)(?![A-Za-z])|(?:UTC|GMT)?\\s?(?<sign>[+\\-−])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?(?!\\d)"
                    + "|(?<name>[A-Za-z]{2,5})(?![A-Za-z]))");

    /** The offset that the text begins with, or null if it begins with none or with one that could be several. */
    static ZoneOffset leading(String text) {
        Matcher zone = ZONE.matcher(text);
        if (!zone.find()) {
            return null;
        }
        if (zone.group("z") != null) {
            return ZoneOffset.UTC;
        }
        if (zone.group("name") != null) {
            return OFFSETS.get(zone.group("name").toUpperCase(Locale.ROOT));
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

    private static Map<String, ZoneOffset> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ZoneNames.class.getResourceAsStream("zones.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(line -> line[0], line -> ZoneOffset.of(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZoneNames() {}
}
