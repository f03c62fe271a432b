package dev.parley.query.identity;

import dev.parley.query.table.Lines;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A name's spelling reduced, in two steps: to plain tokens, and each token to what transliterations agree on. */
final class Spelling {
    private static final int LONGEST = 80;
    /** Letters of other alphabets, and those that have no decomposition, as English news writes them. */
    private static final Map<Character, String> LETTERS = Lines.of(Spelling.class, "letters.tsv").stream()
            .collect(Collectors.toMap(letter -> letter[0].charAt(0), letter -> letter[1]));

    private static final String DROPPED = "'’‘ʼʿʾ`´ʹ\u200c\u200d";
    /** In this order: digraphs before the letters that they are made of. */
    private static final List<String[]> FOLDS = List.of(
            new String[] {"tch", "ch"},
            new String[] {"sch", "sh"},
            new String[] {"kh", "h"},
            new String[] {"gh", "g"},
            new String[] {"q", "g"},
            new String[] {"ph", "f"},
            new String[] {"th", "t"},
            new String[] {"dh", "d"},
            new String[] {"zh", "z"},
            new String[] {"sh", "s"},
            new String[] {"dj", "j"},
            new String[] {"ck", "k"},
            new String[] {"ch", "č"},
            new String[] {"ce", "če"},
            new String[] {"ci", "či"},
            new String[] {"cy", "či"},
            new String[] {"c", "k"},
            new String[] {"x", "ks"},
            new String[] {"ou", "u"},
            new String[] {"oo", "u"},
            new String[] {"ee", "i"},
            new String[] {"w", "v"},
            new String[] {"y", "i"});

    /** Lower-case words without marks and punctuation, "Abbas Araghçi" as [abbas, araghci]; empty if no letter is left. */
    static List<String> tokens(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        decomposed.codePoints().forEach(letter -> append(plain, letter));
        return Arrays.stream(plain.toString().strip().split(" +"))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static void append(StringBuilder plain, int letter) {
        String ascii = Character.isBmpCodePoint(letter) ? LETTERS.get((char) letter) : null;
        if (ascii != null) {
            plain.append(ascii);
        } else if (Character.isLetterOrDigit(letter)) {
            plain.appendCodePoint(letter);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK && DROPPED.indexOf(letter) < 0) {
            plain.append(' ');
        }
    }

    /**
     * The name for use in an id: its tokens with hyphens between. Equal tokens give equal slugs; of a long name, and of one
     * without letters, a digest stands for the rest.
     */
    static String slug(String name) {
        String joined = String.join("-", tokens(name));
        if (joined.isEmpty()) {
            return "x-" + Digests.shortText(name);
        }
        return joined.length() <= LONGEST ? joined : cut(joined) + "-" + Digests.shortText(joined);
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    /** The token as transliterations agree on it, vowels kept: araghci, araqchi and araghchi are one. */
    static String fold(String token) {
        String folded = token;
        for (String[] fold : FOLDS) {
            folded = folded.replace(fold[0], fold[1]);
        }
        folded = withoutDoubles(folded);
        int last = folded.length() - 1;
        if (last >= 3 && folded.charAt(last) == 'h' && vowel(folded.charAt(last - 1))) {
            return folded.substring(0, last);
        }
        if (last >= 4 && folded.charAt(last) == 'e' && !vowel(folded.charAt(last - 1))) {
            return folded.substring(0, last);
        }
        return folded;
    }

    private static String withoutDoubles(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                single.append(text.charAt(i));
            }
        }
        return single.toString();
    }

    /** What is left of a folded token without its inner vowels; first and last vowels tell names apart and stay. */
    static String skeleton(String folded) {
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (!vowel(letter) || i == 0) {
                kept.append(letter);
            } else if (i == folded.length() - 1) {
                kept.append(ending(letter));
            }
        }
        return kept.length() <= LONGEST ? kept.toString() : cut(kept.toString()) + Digests.shortText(folded);
    }

    private static char ending(char vowel) {
        return switch (vowel) {
            case 'e' -> 'i';
            case 'o' -> 'u';
            default -> vowel;
        };
    }

    /** Whether two folded tokens are spellings of one name: the same skeleton and few different vowels. */
    static boolean similar(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter <= 4 ? 0 : shorter <= 6 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= allowed
                && skeleton(one).equals(skeleton(other))
                && EditDistance.between(one, other) <= allowed;
    }

    static String folded(List<String> tokens) {
        return tokens.stream().map(Spelling::fold).collect(Collectors.joining());
    }

    private static boolean vowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private Spelling() {}
}
