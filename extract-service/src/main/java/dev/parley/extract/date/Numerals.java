package dev.parley.extract.date;

import java.time.Year;

/** Numbers of days and years as texts write them. */
final class Numerals {

    /** The day of a month, "3" or "3rd"; null if it is none. */
    static Integer day(String word) {
        boolean ordinal = word.length() > 2
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
        return digits(ordinal ? word.substring(0, word.length() - 2) : word, 1, 31);
    }

    /** A year in four digits; null if it is none. */
    static Integer year(String word) {
        return word.length() == 4 ? digits(word, 1900, Year.MAX_VALUE) : null;
    }

    /** The number that a word of plain digits writes, if it lies between two bounds; else null. */
    static Integer digits(String word, int lowest, int highest) {
        if (word.isEmpty() || word.length() > 4) {
            return null;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            number = number * 10 + c - '0';
        }
        return number >= lowest && number <= highest ? number : null;
    }

    private Numerals() {}
}
