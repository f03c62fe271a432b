package dev.parley.extract.text;

import dev.parley.contracts.Zone;

/**
 * A paragraph or one item of a list.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param bullet whether it is an item of a list; the bullet or number itself is no token
 */
public record Paragraph(int index, int first, int end, Zone.Kind zone, boolean bullet) {}
