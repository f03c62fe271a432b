package dev.parley.query.utterance;

import dev.parley.query.meaning.Meaning;

/** What can be compared by its meaning. */
interface Meant {
    Meaning meaning();

    /** Whether meaning alone lets both be wordings of one utterance, or of words that several are said to have said. */
    default boolean canBeLike(Meant other) {
        return meaning().overlaps(other.meaning()) || meaning().nearlyEquals(other.meaning());
    }
}
