package dev.parley.ingest.article;

/** Tells which texts the database can keep and the events can carry unchanged. */
public final class StorableText {

    /**
     * Why the value cannot be stored.
     *
     * @param limit in code points
     * @return what is wrong with it, for a client, or null if nothing is
     */
    public static String objection(String value, int limit) {
        if (value.length() > limit && value.codePointCount(0, value.length()) > limit) {
            return "is longer than " + limit + " characters";
        }
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == 0) {
                return "holds the character U+0000, which cannot be stored";
            }
            if (Character.isSurrogate(unit)) {
                if (i + 1 == value.length() || !Character.isSurrogatePair(unit, value.charAt(i + 1))) {
                    return "holds half of a surrogate pair, which is no character";
                }
                i++;
            }
        }
        return null;
    }

    private StorableText() {}
}
