package dev.parley.extract.date;

import java.time.LocalDate;

/**
 * A phrase of time in the text.
 *
 * @param first index of its first token, the preposition included
 * @param end index after its last token
 * @param date the day that it names, or null if none is certain
 */
public record TimePhrase(int first, int end, LocalDate date) {}
