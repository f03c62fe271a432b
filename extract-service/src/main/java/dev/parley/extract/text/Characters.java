package dev.parley.extract.text;

/** Classes of characters that the stages agree on. */
public final class Characters {

    /** White space of any width, and marks that only steer the direction or breaking of text. */
    public static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || isInvisible(c);
    }

    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '`' || c == '´';
    }

    public static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '‐' || c == '‑' || c == '―' || c == '−';
    }

    /** A hyphen that may stand inside a word. */
    public static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    private Characters() {}
}
