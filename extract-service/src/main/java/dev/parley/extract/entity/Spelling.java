package dev.parley.extract.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Compares spellings of one name in several romanisations. */
final class Spelling {
    private static final Set<String> ARTICLES = EntityWords.standard().of("spelling-article");
    private static final Set<String> LINKS = EntityWords.standard().of("spelling-link");

    /** A name in small plain letters: "Erdoğan" and "Erdogan" are the same. */
    static String fold(String name) {
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            char c = name.charAt(i);
            plain = c < 128 && c != '\'' && c != '-' && c != '.';
        }
        if (plain) {
            return name.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ı' -> folded.append('i');
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ß' -> folded.append("ss");
                case 'þ' -> folded.append("th");
                case 'ə' -> folded.append('a');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** A word of a name, folded, without the article before it; empty for what only links or ranks names. */
    static String part(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 1 && hyphen < 4 && hyphen + 1 < word.length()) {
            String article = word.substring(0, hyphen).toLowerCase(Locale.ROOT);
            if (ARTICLES.contains(article)) {
                return fold(word.substring(hyphen + 1));
            }
        }
        String folded = fold(word);
        return ARTICLES.contains(folded) || LINKS.contains(folded) ? "" : folded;
    }

    /**
     * Whether two folded names may be one in two spellings: same beginning, same ending, nearly the same consonants.
     * "araghchi", "araqchi", "araguchi" are; "karim" and "karimi", "orban" and "urban" are not.
     */
    static boolean similar(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || Math.abs(a.length() - b.length()) > 3) {
            return false;
        }
        String left = sound(a);
        String right = sound(b);
        if (left.equals(right)) {
            return shorter > 4 || distance(a, b) <= 1;
        }
        if (!beginAlike(left, right) || endsInVowel(left) != endsInVowel(right)) {
            return false;
        }
        if (left.substring(1).equals(right.substring(1))) {
            return true;
        }
        String leftBones = consonants(left);
        String rightBones = consonants(right);
        if (leftBones.equals(rightBones)) {
            return leftBones.length() >= 2
                    && distance(left, right) <= (shorter > 5 ? 3 : 2)
                    && (shorter > 4 || distance(a, b) <= 1);
        }
        return shorter >= 6
                && leftBones.length() >= 3
                && distance(leftBones, rightBones) <= 1
                && Math.abs(leftBones.length() - rightBones.length()) == 1
                && distance(left, right) <= 2
                && left.charAt(left.length() - 1) == right.charAt(right.length() - 1)
                && differsOnlyByGlide(leftBones, rightBones);
    }

    /**
     * The consonants of a folded name, the same for all names that are {@link #similar}: without those that romanisations
     * leave out, and with one letter for the beginnings that they exchange.
     */
    static String skeleton(String name) {
        String sound = sound(name);
        StringBuilder skeleton = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = i == 0 && sound.charAt(0) == 'h' ? 'k' : sound.charAt(i);
            if (!isVowel(c) && !isGlide(c)) {
                append(skeleton, c);
            }
        }
        return skeleton.toString();
    }

    private static boolean isGlide(char c) {
        return c == 'h' || c == 'v' || c == 'j';
    }

    /** One letter for sounds that romanisations write in several ways. */
    private static String sound(String name) {
        StringBuilder sound = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char next = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
            switch (c) {
                case 'q', 'k' -> {
                    append(sound, 'k');
                    i += next == 'h' ? 1 : 0;
                }
                case 'g' -> {
                    append(sound, 'k');
                    i += next == 'h' || next == 'u' && i + 2 < name.length() && isFrontVowel(name.charAt(i + 2))
                            ? 1
                            : 0;
                }
                case 'c' -> {
                    append(sound, next == 'h' ? 'c' : next == 'k' ? 'k' : 'c');
                    i += next == 'h' || next == 'k' ? 1 : 0;
                }
                case 's' -> {
                    append(sound, 's');
                    i += next == 'h' ? 1 : 0;
                }
                case 't', 'd' -> {
                    append(sound, c);
                    i += next == 'h' || c == 'd' && next == 'j' ? 1 : 0;
                }
                case 'w' -> append(sound, 'v');
                case 'y', 'j' -> {
                    if (i > 0 || next != 'e') {
                        append(sound, isVowelBefore(sound) && c == 'y' ? 'i' : c == 'y' ? 'i' : 'j');
                    }
                }
                case 'p' -> {
                    append(sound, next == 'h' ? 'f' : 'p');
                    i += next == 'h' ? 1 : 0;
                }
                case 'h' -> {
                    if (i == 0 || i + 1 < name.length()) {
                        append(sound, 'h');
                    }
                }
                case 'e' -> append(sound, 'e');
                case 'o', 'u' -> append(sound, i == 0 ? c : 'u');
                default -> append(sound, c);
            }
        }
        return sound.length() == 0 ? name : sound.toString();
    }

    private static void append(StringBuilder sound, char c) {
        if (sound.length() == 0 || sound.charAt(sound.length() - 1) != c) {
            sound.append(c);
        }
    }

    private static boolean isVowelBefore(StringBuilder sound) {
        return sound.length() > 0 && isVowel(sound.charAt(sound.length() - 1));
    }

    /** What Ukrainian writes with H, Russian writes with G. */
    private static boolean beginAlike(String a, String b) {
        char first = a.charAt(0);
        char second = b.charAt(0);
        return first == second
                || (first == 'h' && second == 'k' || first == 'k' && second == 'h')
                        && a.substring(1).equals(b.substring(1));
    }

    private static boolean differsOnlyByGlide(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        return isGlide(longer.charAt(i));
    }

    private static boolean endsInVowel(String sound) {
        return isVowel(sound.charAt(sound.length() - 1));
    }

    private static boolean isFrontVowel(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static String consonants(String sound) {
        StringBuilder bones = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (!isVowel(sound.charAt(i))) {
                append(bones, sound.charAt(i));
            }
        }
        return bones.toString();
    }

    /** Levenshtein's distance; names are short. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], above) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private Spelling() {}
}
