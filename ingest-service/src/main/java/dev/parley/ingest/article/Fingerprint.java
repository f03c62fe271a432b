package dev.parley.ingest.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/** Short names for contents: 130 bits of SHA-256 in lower-case base32 (RFC 4648), 26 characters. */
public final class Fingerprint {
    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 26;

    /** Of the exact characters. */
    public static String of(String value) {
        return base32(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isOne(String name) {
        return name.length() == LENGTH && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '2' && c <= '7');
    }

    /** The words alone, parted by single spaces: case, punctuation, spacing and Unicode forms make no difference. */
    static String words(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder words = new StringBuilder(compatible.length());
        boolean gap = false;
        for (int i = 0; i < compatible.length(); ) {
            int character = compatible.charAt(i);
            // Most text is ASCII, and this is the hottest loop of the intake.
            boolean ascii = character < 0x80;
            if (!ascii) {
                character = compatible.codePointAt(i);
            }
            i += ascii ? 1 : Character.charCount(character);
            if (ascii ? isAsciiLetterOrDigit(character) : Character.isLetterOrDigit(character)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                int lower = Character.toLowerCase(character);
                if (lower < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    words.append((char) lower);
                } else {
                    words.appendCodePoint(lower);
                }
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean isAsciiLetterOrDigit(int character) {
        int lower = character | 0x20;
        return lower >= 'a' && lower <= 'z' || character >= '0' && character <= '9';
    }

    private static String base32(byte[] hash) {
        StringBuilder name = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int window = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
            name.append(ALPHABET[window >> (11 - bit % 8) & 31]);
        }
        return name.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Fingerprint() {}
}
