package dev.parley.extract.tag;

import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules that correct tags by the word and its neighbours; the first that fits a word is applied. */
final class TagRepairs {
    private final Map<String, List<Rule>> byWord = new HashMap<>();

    static TagRepairs standard() {
        TagRepairs repairs = new TagRepairs();
        for (Table.Row row : Table.read("tag/repairs.tsv")) {
            Rule rule = new Rule(
                    Set.copyOf(row.list("tag")),
                    Set.copyOf(row.list("before")),
                    Set.copyOf(row.list("after")),
                    row.get("becomes"));
            for (String word : row.list("words")) {
                repairs.byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(rule);
            }
        }
        return repairs;
    }

    void apply(String[] words, String[] tags) {
        apply(words, tags, new boolean[words.length]);
    }

    /** @param names for each word whether it is written like a name, which then is no verb: "Brigadier Said al-Busaidi" */
    void apply(String[] words, String[] tags, boolean[] names) {
        for (int i = 0; i < words.length; i++) {
            List<Rule> rules = byWord.get(words[i].toLowerCase(Locale.ROOT));
            if (rules != null) {
                for (Rule rule : rules) {
                    if (rule.fits(words, tags, i) && !(names[i] && rule.becomes.equals("VERB"))) {
                        tags[i] = rule.becomes;
                        break;
                    }
                }
            }
        }
    }

    /** Each set holds words in small letters, tags, or PLURAL for a noun in -s; an empty one fits anything. */
    private record Rule(Set<String> tag, Set<String> before, Set<String> after, String becomes) {

        boolean fits(String[] words, String[] tags, int i) {
            return (tag.isEmpty() || tag.contains(tags[i]))
                    && (before.isEmpty() || neighbour(before, words, tags, i - 1))
                    && (after.isEmpty() || neighbour(after, words, tags, i + 1));
        }

        private static boolean isPlural(String word, String tag) {
            return tag.equals("NOUN") && word.endsWith("s") && !word.endsWith("ss");
        }

        private static boolean neighbour(Set<String> allowed, String[] words, String[] tags, int i) {
            if (i < 0 || i >= words.length) {
                return allowed.contains("EDGE");
            }
            return allowed.contains(tags[i])
                    || allowed.contains(words[i].toLowerCase(Locale.ROOT))
                    || allowed.contains("PLURAL") && isPlural(words[i], tags[i]);
        }
    }
}
