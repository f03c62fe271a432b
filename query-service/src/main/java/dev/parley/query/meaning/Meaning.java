package dev.parley.query.meaning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content of some words without their wording: its content words, each by the head of its class, and its numbers.
 * Two wordings of one utterance, also two translations, have most of it in common.
 *
 * @param tokens sorted and distinct; a number's are odd, a word's even
 */
public record Meaning(int... tokens) {
    /** Below it too little is said to be told from something else that is said of the same things. */
    private static final int FEWEST_COMMON = 3;

    /** Characters that tell enough of what a text says. */
    private static final int LONGEST = 4_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NEGATION = Pattern.compile("n['’]t\\b");
    private static final int NOT = token("not");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final double LEAST_COMMON_OF_BOTH = 0.5;
    private static final double LEAST_COMMON_OF_COPIES = 0.8;
    private static final double LEAST_COMMON_OF_SHORTER = 0.7;

    /** What the words mean; nothing for words without content. */
    public static Meaning of(String words) {
        String beginning = words.substring(0, Math.min(LONGEST, words.length())).toLowerCase(Locale.ROOT);
        String letters = MARKS.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKD))
                .replaceAll("");
        return new Meaning(SEPARATORS
                .splitAsStream(NEGATION.matcher(letters).replaceAll(" not"))
                .filter(word -> !word.isEmpty() && WordClasses.hasContent(word))
                .mapToInt(Meaning::token)
                .sorted()
                .distinct()
                .toArray());
    }

    private static int token(String word) {
        boolean number = Character.isDigit(word.charAt(0));
        return (number ? word : WordClasses.head(word)).hashCode() << 1 | (number ? 1 : 0);
    }

    /** As PostgreSQL writes an array of them. */
    public String stored() {
        return Arrays.stream(tokens).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    public boolean isEmpty() {
        return tokens.length == 0;
    }

    /**
     * Whether both can be wordings of one thing: they share enough, of which that both deny something is no part, and
     * neither has numbers that the other has others for. A short one must be the same.
     */
    public boolean overlaps(Meaning other) {
        int common = common(other) - (denies() && other.denies() ? 1 : 0);
        int shorter = Math.min(tokens.length, other.tokens.length);
        if (shorter < FEWEST_COMMON) {
            return shorter > 0 && Arrays.equals(tokens, other.tokens);
        }
        return common >= FEWEST_COMMON
                && (2.0 * common / (tokens.length + other.tokens.length) >= LEAST_COMMON_OF_BOTH
                        || (double) common / shorter >= LEAST_COMMON_OF_SHORTER)
                && !otherNumbers(other);
    }

    /** How many tokens another meaning shares at least that overlaps with this one or nearly equals it. */
    public int fewestCommon() {
        return Math.min(FEWEST_COMMON, tokens.length);
    }

    /** Whether hardly anything but the wording differs. */
    public boolean nearlyEquals(Meaning other) {
        return Math.min(tokens.length, other.tokens.length) > FEWEST_COMMON
                && 2.0 * common(other) / (tokens.length + other.tokens.length) >= LEAST_COMMON_OF_COPIES;
    }

    /** Whether all of the other's content is in this one. */
    public boolean contains(Meaning other) {
        return common(other) == other.tokens.length;
    }

    private boolean denies() {
        return Arrays.binarySearch(tokens, NOT) >= 0;
    }

    private boolean otherNumbers(Meaning other) {
        return hasNumber() && other.hasNumber() && !sharesNumber(other);
    }

    private boolean hasNumber() {
        for (int token : tokens) {
            if (isNumber(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean sharesNumber(Meaning other) {
        for (int token : tokens) {
            if (isNumber(token) && Arrays.binarySearch(other.tokens, token) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(int token) {
        return (token & 1) == 1;
    }

    private int common(Meaning other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < tokens.length && j < other.tokens.length) {
            int order = Integer.compare(tokens[i], other.tokens[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning meaning && Arrays.equals(tokens, meaning.tokens);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens);
    }
}
