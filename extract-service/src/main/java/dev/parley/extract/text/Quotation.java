package dev.parley.extract.text;

/**
 * A stretch between quotation marks, outermost only.
 *
 * @param open char offset of the opening mark
 * @param innerStart char offset after the opening mark
 * @param innerEnd char offset of the closing mark
 * @param close char offset after the closing mark; equal to {@code innerEnd} if there is none
 * @param firstToken index of the opening mark's token
 * @param endToken index after the closing mark's token, or after the last token inside if there is none
 * @param continuesPrevious whether it goes on with the quotation that the paragraph before left open
 * @param continuesNext whether the next paragraph goes on with it
 */
public record Quotation(
        int index,
        int open,
        int innerStart,
        int innerEnd,
        int close,
        int firstToken,
        int endToken,
        boolean continuesPrevious,
        boolean continuesNext) {

    public boolean closed() {
        return close > innerEnd;
    }

    /** Index after the last token inside the marks. */
    public int innerEndToken() {
        return closed() ? endToken - 1 : endToken;
    }

    public boolean contains(int token) {
        return firstToken <= token && token < endToken;
    }
}
