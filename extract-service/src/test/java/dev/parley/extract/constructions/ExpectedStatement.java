package dev.parley.extract.constructions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.contracts.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader finds in the passage; {@code source}, {@code cue} and {@code content} are verbatim.
 *
 * @param speaker the resolved name where the source is a pronoun, a title or a stand-in, else null
 * @param cue null if it is inherited from the quotation before
 * @param denied the content is what the source denies
 * @param nth which occurrence is meant, or null where every string occurs once
 */
record ExpectedStatement(
        String source,
        String speaker,
        String cue,
        List<String> content,
        @JsonProperty("type") Statement.Type type,
        boolean denied,
        Occurrences nth) {
    private static final Occurrences SINGLE = new Occurrences(0, 0, List.of());

    ExpectedStatement {
        content = List.copyOf(content);
        nth = nth == null ? SINGLE : nth;
    }

    Anchor sourceAnchor() {
        return new Anchor(source, nth.source());
    }

    List<Anchor> contentAnchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            anchors.add(new Anchor(
                    content.get(i), nth.content().isEmpty() ? 0 : nth.content().get(i)));
        }
        return anchors;
    }

    /** The one cue, or none if it is inherited. */
    List<Anchor> cueAnchors() {
        return cue == null ? List.of() : List.of(new Anchor(cue, nth.cue()));
    }

    List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>(contentAnchors());
        anchors.addAll(cueAnchors());
        anchors.add(sourceAnchor());
        return anchors;
    }

    /** Which occurrence of each string is meant, counted from 1; 0 or nothing where it occurs once. */
    record Occurrences(int source, int cue, List<Integer> content) {
        Occurrences {
            content = content == null ? List.of() : List.copyOf(content);
        }
    }
}
