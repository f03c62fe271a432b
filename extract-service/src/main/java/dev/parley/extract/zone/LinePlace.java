package dev.parley.extract.zone;

/** Where a line stands on its page and beside what. */
enum LinePlace {
    /** Above the headline, where the story has not begun. */
    ABOVE_HEADLINE,
    /** Before the first paragraph. */
    TOP,
    /** Between paragraphs. */
    MIDDLE,
    /** After the last paragraph. */
    END,
    /** An open line between two that end in a stop, as crossheads, captions and links stand in a story. */
    LONE,
    /** A short open line beside another, as in menus and lists of links. */
    RUN,
    AFTER_FURNITURE,
    /** After a line that ends in a colon and is no label, as items of a list are. */
    AFTER_COLON,
    /** A line that is stopped and named like another: "Q: …", "MENSAH: …". */
    DIALOGUE,
    /** The next line begins with a small letter, or this one does: the text was cut into lines of one length. */
    WRAPPED,
    /** Has a name, and the paragraphs of the page know none of its names. */
    NEW_NAMES,
    /** Has a name that the paragraphs of the page know. */
    KNOWN_NAMES,
    /** Has a name that furniture knows, such as that of the outlet or of a reporter, and no paragraph does. */
    HOUSE_NAMES,
    /** Begins with a name that furniture knows and no other paragraph does: "The Harbour Post has no owner". */
    BEGINS_WITH_HOUSE,
    /** Between blank lines, on a page that parts its paragraphs by them. */
    APART,
    /** Beside another line, on a page that parts its paragraphs by blank ones. */
    TIGHT,
    /** No paragraph but itself has any of its longer words. */
    OTHER_SUBJECT,
    /** Other paragraphs have most of its longer words. */
    SAME_SUBJECT
}
