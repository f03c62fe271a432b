package dev.parley.query.utterance;

import dev.parley.query.disagreement.Side;
import dev.parley.query.meaning.Meaning;
import java.time.LocalDate;

/**
 * A statement as far as it tells which others may be like it.
 *
 * @param partyId whose word it is
 * @param date when it was said, else when it was published
 */
record Outline(String partyId, LocalDate date, Side.Place place, Meaning meaning) implements Meant {}
