package dev.parley.extract.text;

import dev.parley.contracts.Zone;

/**
 * A sentence; a quotation in it is never cut.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param paragraph index of its paragraph
 */
public record Sentence(int index, int first, int end, Zone.Kind zone, int paragraph) {

    public boolean contains(int token) {
        return first <= token && token < end;
    }
}
