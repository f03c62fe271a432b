package dev.parley.query.export;

import dev.parley.query.table.Lines;
import java.util.HashMap;
import java.util.Map;

/**
 * What a stance is as an event of the PLOVER ontology.
 *
 * @param type of PLOVER's event types
 * @param quad verbal or material, cooperation or conflict
 */
record EventType(String type, String quad) {
    private static final Map<String, EventType> TYPES = read();

    /** The event, or null for what is none. */
    static EventType of(String polarity, String basis) {
        EventType exact = TYPES.get(polarity + " " + basis);
        return exact == null ? TYPES.get(polarity + " *") : exact;
    }

    private static Map<String, EventType> read() {
        Map<String, EventType> types = new HashMap<>();
        for (String[] line : Lines.of(EventType.class, "plover.tsv")) {
            types.put(line[1] + " " + line[2], new EventType(line[3], line[4]));
        }
        return Map.copyOf(types);
    }
}
