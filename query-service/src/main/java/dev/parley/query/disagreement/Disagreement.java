package dev.parley.query.disagreement;

import dev.parley.query.independence.Tally;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outlets that differ about one thing.
 *
 * @param id made of what it is about, so that it stays when further outlets join
 * @param holderId whose position or word it is
 * @param issue of a position, else null
 * @param utteranceId of wordings, else null
 * @param date of the occasion
 * @param sides at least two, those with most publishers first
 */
public record Disagreement(
        String id, Kind kind, String holderId, String issue, String utteranceId, LocalDate date, List<Side> sides) {
    public Disagreement {
        sides = List.copyOf(sides);
    }

    /** The id of a disagreement of this kind about what the parts tell. */
    public static String id(Kind kind, Object... parts) {
        String about = Stream.of(parts).map(Object::toString).collect(Collectors.joining("\n", kind + "\n", ""));
        return kind.word() + "-" + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    /** What outlets differ in. */
    public enum Kind {
        POLARITY,
        WORDING,
        ATTRIBUTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those who report anything of it. */
    Tally tally() {
        return sides.stream().map(Side::tally).reduce(Tally.NONE, Tally::and);
    }

    /**
     * Whether outlets really differ: there are publishers that report only the one and publishers that report only the
     * other. An outlet that reports both, and copies of one text, make no disagreement.
     */
    public static boolean differ(List<Side> sides) {
        return sides.stream().filter(side -> reportsAlone(side, sides)).count() > 1;
    }

    private static boolean reportsAlone(Side side, List<Side> sides) {
        return side.tally().publishers().stream().anyMatch(publisher -> sides.stream()
                .allMatch(other -> other == side || !other.tally().publishers().contains(publisher)));
    }
}
