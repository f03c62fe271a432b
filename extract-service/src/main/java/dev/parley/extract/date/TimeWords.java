package dev.parley.extract.date;

import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of time that are read from data, by their kind. */
final class TimeWords {
    private static final TimeWords STANDARD = read();

    private final Map<Kind, Map<String, Integer>> kinds = new HashMap<>();
    private final Map<Kind, Set<String>> firstWords = new HashMap<>();

    /** What a word of time does; each is explained in the data. */
    enum Kind {
        WEEKDAY,
        MONTH,
        OFFSET,
        NUMBER,
        PHRASE,
        TOLD,
        LEAD,
        PART
    }

    /** Whether a phrase of a kind may begin with a word. */
    boolean begins(Kind kind, String word) {
        return firstWords.getOrDefault(kind, Set.of()).contains(word);
    }

    static TimeWords standard() {
        return STANDARD;
    }

    private static TimeWords read() {
        TimeWords words = new TimeWords();
        for (Table.Row row : Table.read("date/time-words.tsv")) {
            int value = Integer.parseInt(row.get("value"));
            Map<String, Integer> kind = words.kinds.computeIfAbsent(
                    Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), key -> new HashMap<>());
            row.list("words").forEach(word -> kind.put(word, value));
            words.firstWords
                    .computeIfAbsent(Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), key -> new HashSet<>())
                    .addAll(row.list("words").stream()
                            .map(phrase -> phrase.split(" ", 2)[0])
                            .toList());
        }
        return words;
    }

    /** The value of a word or phrase in small letters, or null if it is none of that kind. */
    Integer value(Kind kind, String words) {
        return kinds.get(kind).get(words);
    }

    boolean has(Kind kind, String words) {
        return kinds.get(kind).containsKey(words);
    }
}
