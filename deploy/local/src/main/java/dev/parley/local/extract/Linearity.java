package dev.parley.local.extract;

import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** How the processor time for one article grows with its length, over shapes of text that no editor would let pass. */
final class Linearity {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SMALL = 100_000;
    private static final int FACTOR = 10;
    private static final int ROUNDS = 3;
    private static final String PLAIN =
            "The northern harbour said on Monday that it would not open its locks unless the ferry pays the toll first. ";

    private final Extractor extractor;

    Linearity(Extractor extractor) {
        this.extractor = extractor;
    }

    void run(PrintStream out) {
        time(article(PLAIN.repeat(SMALL / PLAIN.length())));
        // Fills what the tagger keeps of words, else long texts of ever new words would be set against remembered ones.
        time(article(names(SMALL * FACTOR, 1_000_000, "%s %s sails. ")));
        out.printf(
                "%-28s %12s %12s %8s%n", "shape", SMALL / 1000 + " KB, ms", SMALL * FACTOR / 1000 + " KB, ms", "ratio");
        shapes().forEach((name, shape) -> {
            double small = best(shape.apply(SMALL));
            double large = best(shape.apply(SMALL * FACTOR));
            out.printf(Locale.ROOT, "%-28s %12.1f %12.1f %8.1f%n", name, small, large, large / small);
        });
    }

    static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put("plain story", length -> paragraphs(PLAIN, length));
        shapes.put("one line", repeated(PLAIN));
        shapes.put("one line without stops", repeated("the harbour said that the ferry would pay the toll and "));
        shapes.put("tiny sentences", repeated("He left. "));
        shapes.put("tiny lines", repeated("He left.\n"));
        shapes.put("quotations", repeated("“We sail,” he said. "));
        shapes.put("quotation paragraphs", repeated("“We sail,” Ana Rojas said.\n\n"));
        shapes.put("distinct names", length -> names(length, 0, "%s %s opposes the toll. "));
        shapes.put("distinct names, told", length -> names(length, 0, "%s %s said the toll must fall.\n\n"));
        shapes.put("distinct titled names", length -> names(length, 0, "Minister %s %s said he would not sail. "));
        shapes.put("one name", repeated("Ana Rojas said Rojas sails. "));
        shapes.put("one surname", length -> "Ana Rojas sails. " + "Rojas said she sails. ".repeat(length / 22));
        shapes.put("namesakes", length -> names(length, 0, "%2$s Rojas, not %1$s, opposes the toll. "));
        shapes.put(
                "two of one surname",
                length -> "Ana Rojas sails. Luis Rojas sails. " + "Rojas said Rojas sails. ".repeat(length / 24));
        shapes.put("names without stops", length -> names(length, 0, "%s %s and "));
        shapes.put("nested quotation marks", length -> "“‘".repeat(length / 4) + "’”".repeat(length / 4));
        shapes.put("opening marks only", repeated("“sail "));
        shapes.put("closing marks only", repeated("sail” "));
        shapes.put("typewriter marks", repeated("\"sail "));
        shapes.put("apostrophes", repeated("'sail "));
        shapes.put("bullets", repeated("- End the toll.\n"));
        shapes.put("bullets under a demand", length -> "Peru said Chile must:\n" + "- End the toll.\n".repeat(length / 16));
        shapes.put("blank lines", repeated("\n"));
        shapes.put("one word", repeated("sail"));
        shapes.put("one hyphenated word", repeated("sail-"));
        shapes.put("one capital word", repeated("SAIL"));
        shapes.put("commas", repeated(","));
        shapes.put("full stops", repeated(". "));
        shapes.put("brackets", repeated("(["));
        shapes.put("cues", repeated("said "));
        shapes.put("pronouns", repeated("he she they it "));
        shapes.put("according to", repeated("according to Peru, "));
        shapes.put("titles", repeated("President Prime Minister "));
        shapes.put("conditions", repeated("Peru will sail if Chile pays, unless "));
        shapes.put("colons", repeated("Peru: "));
        shapes.put("dates", repeated("on Friday 3 March 2026 "));
        shapes.put("emoji", repeated("😀 "));
        return shapes;
    }

    private static IntFunction<String> repeated(String piece) {
        return length -> piece.repeat(length / piece.length());
    }

    private static String paragraphs(String sentence, int length) {
        return (sentence.repeat(3).strip() + "\n\n").repeat(length / (3 * sentence.length()));
    }

    private static String names(int length, int first, String format) {
        StringBuilder text = new StringBuilder(length);
        for (int i = first; text.length() < length; i++) {
            text.append(String.format(Locale.ROOT, format, name(i, "Mar"), name(7 * i + 3, "Tol")));
        }
        return text.toString();
    }

    /** A word that no other number gives. */
    private static String name(int number, String beginning) {
        StringBuilder name = new StringBuilder(beginning);
        for (int rest = number; rest > 0; rest /= 20) {
            name.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return name.toString();
    }

    private double best(String text) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, time(article(text)));
        }
        return best;
    }

    /** Milliseconds of the processor, so that a busy machine does not count. */
    private double time(Article article) {
        long start = THREADS.getCurrentThreadCpuTime();
        extractor.extract(article);
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static Article article(String text) {
        return Article.ofText("shape", text);
    }
}
