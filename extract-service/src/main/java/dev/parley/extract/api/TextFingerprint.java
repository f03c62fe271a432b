package dev.parley.extract.api;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A short name of a text: the same for the same text, anywhere. */
final class TextFingerprint {
    private static final int LENGTH = 26;
    private static final int BITS_PER_CHARACTER = 5;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    /** 26 lower-case base32 characters of the text's SHA-256. */
    static String of(String text) {
        byte[] digest = sha256(text);
        BigInteger bits = new BigInteger(1, digest).shiftRight(digest.length * 8 - LENGTH * BITS_PER_CHARACTER);
        char[] name = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            name[i] = ALPHABET.charAt(bits.intValue() & 31);
            bits = bits.shiftRight(BITS_PER_CHARACTER);
        }
        return new String(name);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private TextFingerprint() {}
}
