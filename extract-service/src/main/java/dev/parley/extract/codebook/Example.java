package dev.parley.extract.codebook;

import dev.parley.contracts.Stance;

/**
 * A text that shows what an issue means, and tests it.
 *
 * @param polarity what the text must give on the issue; null if it must give nothing on it
 * @param line where it stands in the codebook, counted from one
 */
public record Example(String text, Stance.Polarity polarity, int line) {}
