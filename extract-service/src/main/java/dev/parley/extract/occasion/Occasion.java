package dev.parley.extract.occasion;

import dev.parley.extract.text.CharSpan;
import java.time.LocalDate;

/**
 * When and where something was said, as far as the article tells.
 *
 * @param day null if no day is certain
 * @param venue the words that tell where or in what, or null
 */
public record Occasion(LocalDate day, CharSpan venue) {
    static final Occasion UNKNOWN = new Occasion(null, null);
}
