package dev.parley.ingest.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the language of an article by its script and its function words, which in running text are a third of all words and
 * hardly ever those of another language.
 */
public final class WrittenLanguage {
    private static final Map<String, List<String>> LANGUAGES_BY_WORD = words();
    private static final List<Script> SCRIPTS = scripts();
    private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");
    private static final int ENOUGH_CHARACTERS = 3000;
    private static final int FEWEST_WORDS = 20;
    private static final double FEWEST_FUNCTION_WORDS = 0.15;
    private static final double CLEARLY_MORE = 1.25;

    private record Script(String language, double share, Pattern letter) {
        boolean isThatOf(String text, long letters) {
            return letter.matcher(text).results().count() >= share * letters;
        }
    }

    /** ISO 639-1, or nothing if the text is too short, or too mixed, to tell. */
    public static Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), ENOUGH_CHARACTERS));
        long letters = start.codePoints().filter(Character::isLetter).count();
        long beyondLatin = start.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .count();
        if (letters >= FEWEST_WORDS && 2 * beyondLatin > letters) {
            return SCRIPTS.stream()
                    .filter(script -> script.isThatOf(start, letters))
                    .map(Script::language)
                    .findFirst();
        }
        return byWords(GAP.split(start.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> byWords(String[] words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            LANGUAGES_BY_WORD
                    .getOrDefault(word, List.of())
                    .forEach(language -> counts.merge(language, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        if (words.length < FEWEST_WORDS || ranked.isEmpty()) {
            return Optional.empty();
        }
        int best = ranked.get(0).getValue();
        int next = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        boolean tells = best >= FEWEST_FUNCTION_WORDS * words.length && best >= CLEARLY_MORE * next;
        return tells ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> languages = new HashMap<>();
        for (String[] line : lines("function-words.tsv")) {
            Arrays.stream(line[1].split(" "))
                    .forEach(word -> languages.merge(word, List.of(line[0]), WrittenLanguage::joined));
        }
        return languages;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Script> scripts() {
        return lines("scripts.tsv").stream()
                .map(line -> new Script(line[0], Double.parseDouble(line[1]), Pattern.compile(line[2])))
                .toList();
    }

    /** The fields of a knowledge file's lines. */
    static List<String[]> lines(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(WrittenLanguage.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WrittenLanguage() {}
}
