package dev.parley.local.measure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Made-up news on some subjects that many articles share. Articles on one subject share its people and places, and many
 * also a paragraph of background and a quotation, as those of different newsrooms do; otherwise all are different. The
 * same seed gives the same news.
 */
final class MadeUpNews {
    private static final int SUBJECTS = 100;
    private static final Map<String, String[]> WORDS = words();

    private final Random random;
    private final List<Subject> subjects = new ArrayList<>();

    MadeUpNews(long seed) {
        random = new Random(seed);
        for (int i = 0; i < SUBJECTS; i++) {
            subjects.add(subject());
        }
    }

    private record Subject(
            List<String> people, List<String> places, String thing, String background, String quotation) {}

    /**
     * An article.
     *
     * @param paragraphs of one or more sentences each
     */
    record Story(String headline, List<String> paragraphs) {
        String text() {
            return String.join("\n\n", paragraphs);
        }
    }

    private static Map<String, String[]> words() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                MadeUpNews.class.getResourceAsStream("news-words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> words.getProperty(kind).split("\\|")));
    }

    private Subject subject() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(word("roles") + " " + name() + " " + name());
        }
        List<String> places = List.of(word("places"), name(), name());
        String thing = word("adjectives") + " " + word("things");
        Subject bare = new Subject(people, places, thing, "", "");
        String background = sentence(bare) + " " + sentence(bare) + " " + sentence(bare);
        String quotation = "“" + capital(word("actors")) + " " + word("verbs") + " what we " + word("verbs") + " "
                + word("reasons") + ", and that is " + word("judgements") + ",” the " + people.get(0) + " said "
                + word("times") + ".";
        return new Subject(people, places, thing, background, quotation);
    }

    /** The next article, of at least the given number of characters. */
    Story next(int length) {
        Subject subject = subjects.get(random.nextInt(subjects.size()));
        List<String> paragraphs = new ArrayList<>();
        int written = 0;
        if (random.nextInt(3) > 0) {
            paragraphs.add(subject.quotation());
            written += subject.quotation().length();
        }
        if (random.nextInt(3) > 0) {
            paragraphs.add(subject.background());
            written += subject.background().length();
        }
        while (written < length) {
            StringBuilder paragraph = new StringBuilder(sentence(subject));
            while (random.nextInt(3) > 0) {
                paragraph.append(' ').append(sentence(subject));
            }
            paragraphs.add(random.nextInt(paragraphs.size() + 1), paragraph.toString());
            written += paragraph.length();
        }
        return new Story(headline(subject), paragraphs);
    }

    private String headline(Subject subject) {
        return capital(subject.thing()) + " " + word("verbs") + " in " + pick(subject.places()) + " " + reason();
    }

    private String sentence(Subject subject) {
        String who = random.nextInt(3) == 0 ? "the " + pick(subject.people()) : word("actors");
        String what = random.nextInt(3) == 0 ? subject.thing() : word("adjectives") + " " + word("things");
        String plain = who + " " + word("verbs") + " the " + what + " in " + pick(subject.places()) + " " + reason();
        return switch (random.nextInt(5)) {
            case 0 -> word("openers") + ", " + plain + " " + word("times") + ".";
            case 1 ->
                "“This is " + judgement() + " " + reason() + ",” " + who + " said " + word("times") + ", and "
                        + word("verbs") + " the " + what + ".";
            case 2 ->
                capital(who) + " said that " + word("actors") + " had " + word("verbs") + " the " + what + " "
                        + reason() + ".";
            case 3 -> capital(plain) + ", and " + word("actors") + " called it " + judgement() + ".";
            default ->
                capital(plain) + "; " + random.nextInt(3, 90) + " " + word("things") + " projects are " + judgement()
                        + ".";
        };
    }

    /** Now a set phrase, now one of the moment, as people speak. */
    private String reason() {
        return random.nextInt(4) == 0
                ? word("reasons")
                : word("conjunctions") + " " + word("actors") + " " + word("verbs") + " " + random.nextInt(2, 60) + " "
                        + word("adjectives") + " " + word("things") + " drafts";
    }

    private String judgement() {
        return random.nextInt(4) == 0
                ? word("judgements")
                : "as " + word("adjectives") + " as the " + name() + " " + word("things");
    }

    /** A word or phrase of the kind. */
    String word(String kind) {
        String[] choices = WORDS.get(kind);
        return choices[random.nextInt(choices.length)];
    }

    private String name() {
        String[] beginnings = {"Ar", "Bel", "Cor", "Den", "El", "Far", "Gor", "Hal", "Ist", "Jan", "Kor", "Lem", "Mar"};
        String[] middles = {"a", "e", "i", "o", "u", "an", "en", "il", "or", "um"};
        String[] ends = {"vik", "dan", "sen", "mund", "tari", "ley", "zon", "rath", "bek", "nova", "lio", "gart"};
        return beginnings[random.nextInt(beginnings.length)]
                + middles[random.nextInt(middles.length)]
                + ends[random.nextInt(ends.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
