package dev.parley.query.independence;

/** One report of something, with what its independence is judged by. */
public interface Reported {
    String articleId();

    /** Shared by copies of one text. */
    String originId();

    /** The outlet, or null if it is not known. */
    String outlet();

    /** The publisher group, else the outlet, or null. */
    String publisher();
}
