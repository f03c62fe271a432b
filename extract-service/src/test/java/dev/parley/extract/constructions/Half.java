package dev.parley.extract.constructions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One of the two files of the set. */
enum Half {
    /** Its text may be looked at when a rule is mended. */
    OPEN("open"),
    /** Only its figures may be looked at. */
    SEALED("sealed");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String label;

    Half(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Its items in the order of the file. */
    List<ConstructionItem> items() {
        try (InputStream in = Half.class.getResourceAsStream(label + ".jsonl")) {
            List<ConstructionItem> items = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                items.add(JSON.readValue(line, ConstructionItem.class));
            }
            return List.copyOf(items);
        } catch (IOException e) {
            throw new UncheckedIOException(label + ".jsonl", e);
        }
    }
}
