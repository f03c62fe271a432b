package dev.parley.extract.entity;

import java.util.Locale;

/**
 * An office or occupation.
 *
 * @param name the office by its usual word ("spokesperson" for a spokesman)
 * @param speaksFor whose position its holder gives
 * @param gender what the word tells
 */
record Role(String name, SpeaksFor speaksFor, Gender gender) {

    /** The same office in a field: a minister of culture. */
    Role of(String field) {
        return new Role(field + " " + name, speaksFor, gender);
    }

    enum SpeaksFor {
        STATE,
        BODY,
        SELF,
        MEDIA,
        DOCUMENT;

        static SpeaksFor of(String cell) {
            return valueOf(cell.toUpperCase(Locale.ROOT));
        }
    }
}
