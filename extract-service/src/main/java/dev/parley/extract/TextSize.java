package dev.parley.extract;

/** How much text an extraction was made from. */
public record TextSize(int sentences, int tokens) {
    /** Of an article that was passed on without being read. */
    public static final TextSize UNREAD = new TextSize(0, 0);
}
