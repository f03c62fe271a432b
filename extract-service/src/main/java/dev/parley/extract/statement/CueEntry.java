package dev.parley.extract.statement;

import java.util.List;
import java.util.Set;

/**
 * A verb, adjective or phrase that attributes.
 *
 * @param id names the rule together with the frame: "say.that"
 * @param words the words of the phrase after the first, that is inflected
 */
record CueEntry(String id, List<String> words, CueKind kind, Set<CueFrame> frames) {
    CueEntry {
        words = List.copyOf(words);
    }

    boolean has(CueFrame frame) {
        return frames.contains(frame);
    }

    String rule(CueFrame frame) {
        return id + "." + frame.id();
    }
}
