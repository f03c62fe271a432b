package dev.parley.extract.date;

import dev.parley.extract.data.Table;
import java.util.HashMap;
import java.util.Map;

/** The words of time that are read from data. */
record TimeWords(
        Map<String, Integer> weekdays,
        Map<String, Integer> months,
        Map<String, Integer> offsets,
        Map<String, Integer> numbers,
        Map<String, Integer> phrases) {
    private static final TimeWords STANDARD = read();

    static TimeWords standard() {
        return STANDARD;
    }

    private static TimeWords read() {
        Map<String, Map<String, Integer>> kinds = new HashMap<>();
        for (Table.Row row : Table.read("date/time-words.tsv")) {
            int value = Integer.parseInt(row.get("value"));
            Map<String, Integer> words = kinds.computeIfAbsent(row.get("kind"), key -> new HashMap<>());
            row.list("words").forEach(word -> words.put(word, value));
        }
        return new TimeWords(
                Map.copyOf(kinds.get("weekday")),
                Map.copyOf(kinds.get("month")),
                Map.copyOf(kinds.get("offset")),
                Map.copyOf(kinds.get("number")),
                Map.copyOf(kinds.get("phrase")));
    }
}
