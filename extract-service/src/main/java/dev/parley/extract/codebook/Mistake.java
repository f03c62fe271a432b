package dev.parley.extract.codebook;

/**
 * Something wrong in a codebook.
 *
 * @param line counted from one; 0 if it is the file as a whole
 */
public record Mistake(int line, String reason) {

    /** For people: the file, the line and the reason. */
    public String in(String file) {
        return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
    }
}
