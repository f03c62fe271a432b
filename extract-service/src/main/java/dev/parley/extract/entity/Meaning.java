package dev.parley.extract.entity;

/**
 * What a phrase of the gazetteer means.
 *
 * @param entity whom it means
 * @param form how it does
 * @param place for a capital, the city itself; else null
 */
record Meaning(KnownEntity entity, Form form, KnownEntity place) {

    enum Form {
        NAME,
        DEMONYM,
        /** A city that may stand for its state or union. */
        CAPITAL,
        /** A capital with a name of many places: it is a city unless it acts. */
        CITY,
        /** A capital in a dateline: the city, which tells in which state the article is at home. */
        DATELINE
    }

    static Meaning name(KnownEntity entity) {
        return new Meaning(entity, Form.NAME, null);
    }
}
