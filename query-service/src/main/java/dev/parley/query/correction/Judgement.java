package dev.parley.query.correction;

/**
 * A correction that was not taken back.
 *
 * @param part stance or statement
 * @param verdict accept, reject or amend
 */
record Judgement(long id, String part, String verdict, Judged judged, Amendment amendment, String by) {
    static final String STANCE = "stance";
    static final String STATEMENT = "statement";

    boolean ofStance() {
        return part.equals(STANCE);
    }

    boolean rejects() {
        return verdict.equals("reject");
    }
}
