package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that part those who held an office, hold it for now, or rank below it, from its holder. */
final class Standings {
    private final Map<String, Standing> before = new HashMap<>();
    private final Map<String, Standing> prefixes = new HashMap<>();
    private final Map<String, Standing> suffixes = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    enum Kind {
        PASSED,
        HOLDING,
        COMING,
        RANK
    }

    /** @param name by which it joins the office's name */
    record Standing(Kind kind, String name) {}

    static Standings standard() {
        Standings standings = new Standings();
        for (Table.Row row : Table.read("entity/standings.tsv")) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            Standing standing = new Standing(kind, row.get("name"));
            standings.kinds.put(row.get("name"), kind);
            switch (row.get("joined")) {
                case "prefix" -> standings.prefixes.put(row.get("word"), standing);
                case "suffix" -> standings.suffixes.put(row.get("word"), standing);
                default -> standings.before.put(row.get("word"), standing);
            }
        }
        return standings;
    }

    /** What a word of its own before an office says, or null. */
    Standing before(String lower) {
        return before.get(lower);
    }

    /** A word without what is joined to it: "ex-judge" and "minister-designate" have "judge" and "minister" in them. */
    String bare(String lower) {
        if (lower.indexOf('-') < 0) {
            return lower;
        }
        int first = prefix(lower) == null ? 0 : lower.indexOf('-') + 1;
        int end = suffix(lower) == null ? lower.length() : lower.lastIndexOf('-');
        return first < end ? lower.substring(first, end) : lower;
    }

    /** What is joined to the beginning of a word, or null. */
    Standing prefix(String lower) {
        int hyphen = lower.indexOf('-');
        return hyphen < 0 ? null : prefixes.get(lower.substring(0, hyphen + 1));
    }

    /** What is joined to the end of a word, or null. */
    Standing suffix(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return hyphen < 0 ? null : suffixes.get(lower.substring(hyphen));
    }

    /** The office without its standing: "mayor" of "acting deputy mayor". */
    String office(String role) {
        String office = role;
        for (int space = office.indexOf(' ');
                space > 0 && kinds.containsKey(office.substring(0, space));
                space = office.indexOf(' ')) {
            office = office.substring(space + 1);
        }
        return bare(office);
    }

    /** Whether two standings to one office are of the same person: "the deputy" is not "the former", nor the holder. */
    boolean agree(String held, String asked, boolean rankMatters) {
        return marks(held, rankMatters).equals(marks(asked, rankMatters));
    }

    private Set<Kind> marks(String role, boolean rankMatters) {
        Set<Kind> marks = new HashSet<>();
        for (String word : words(role)) {
            Kind kind = kinds.get(word);
            if (kind == null) {
                break;
            }
            marks.add(kind);
        }
        marks.remove(Kind.HOLDING);
        marks.remove(Kind.COMING);
        if (!rankMatters) {
            marks.remove(Kind.RANK);
        }
        return marks;
    }

    private static List<String> words(String role) {
        return new ArrayList<>(List.of(role.split(" ")));
    }
}
