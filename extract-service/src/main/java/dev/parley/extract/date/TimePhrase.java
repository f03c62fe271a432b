package dev.parley.extract.date;

import java.time.LocalDate;

/**
 * Words that tell a time.
 *
 * @param first index of the first token
 * @param end index after the last
 * @param day the day they name, or null if they name none that is certain
 */
record TimePhrase(int first, int end, LocalDate day) {}
