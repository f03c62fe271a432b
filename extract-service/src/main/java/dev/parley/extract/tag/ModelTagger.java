package dev.parley.extract.tag;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decodes OpenNLP's model with a beam of three as OpenNLP does, but adds each word's weights up once and keeps the
 * sums, which makes it several times as fast and free of shared mutable state.
 *
 * <p>The model knows contractions as one word ("didn't", tagged AUX+PART), so clitics are joined before it looks and its
 * tag is parted again.
 */
final class ModelTagger implements Tagger {
    private static final int BEAM = 3;
    private static final int CACHED_WORDS = 20_000;
    private static final int LONGEST_WORD = 60;

    private final PosModel model;
    private final ClosedClasses classes;
    private final int outcomes;
    private final Map<String, WordScores> cache = new ConcurrentHashMap<>();
    private final double[] first;
    private final double[] second;
    private final double[] third;
    /** What rules out the tags that no name has. */
    private final double[] name;

    private final double[] adjectivalName;
    /** Weights of the tag before, and of the two tags before, by their indexes. */
    private final double[][] previous;

    private final double[][] previousTwo;

    ModelTagger(PosModel model, ClosedClasses classes) {
        this.model = model;
        this.classes = classes;
        this.outcomes = model.outcomeCount();
        this.first = weights("S=begin");
        this.second = weights("p1S=begin");
        this.third = weights("p2S=begin");
        this.name = nameMask(Set.of("PROPN", "NOUN", "NUM"));
        this.adjectivalName = nameMask(Set.of("PROPN", "NOUN", "NUM", "ADJ"));
        this.previous = new double[outcomes][];
        this.previousTwo = new double[outcomes * outcomes][];
        for (int last = 0; last < outcomes; last++) {
            previous[last] = weights("t=" + model.outcome(last));
            for (int beforeLast = 0; beforeLast < outcomes; beforeLast++) {
                previousTwo[beforeLast * outcomes + last] =
                        weights("t2=" + model.outcome(beforeLast) + "," + model.outcome(last));
            }
        }
    }

    private double[] nameMask(Set<String> tags) {
        double[] mask = new double[outcomes];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            String tag = model.outcome(outcome);
            int plus = tag.indexOf('+');
            mask[outcome] = tags.contains(plus < 0 ? tag : tag.substring(0, plus)) ? 0 : WordScores.NEVER;
        }
        return mask;
    }

    @Override
    public String[] tag(String[] words, boolean[] names) {
        if (words.length == 0) {
            return words;
        }
        Clitics clitics = Clitics.of(words);
        boolean[] joinedNames = new boolean[clitics.joined().length];
        for (int i = 0; i < words.length; i++) {
            joinedNames[clitics.owner()[i]] |= names[i];
        }
        String begin = clitics.joined()[0];
        joinedNames[0] |= classes.mayBeName(begin) && !model.knows("w=" + begin.toLowerCase(Locale.ROOT));
        int[] best = decode(clitics.joined(), joinedNames);
        String[] tags = new String[clitics.joined().length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = model.outcome(best[i]);
        }
        return clitics.part(tags);
    }

    private int[] decode(String[] words, boolean[] names) {
        int length = words.length;
        int[][] backpointers = new int[length][];
        int[][] chosen = new int[length][];
        WordScores[] scores = new WordScores[length];
        for (int i = 0; i < length; i++) {
            scores[i] = scoresOf(words[i]);
        }
        Beam beam = Beam.start();
        double[] fixed = new double[outcomes];
        double[] total = new double[outcomes];
        for (int i = 0; i < length; i++) {
            fixed(scores, i, fixed);
            if (names[i]) {
                add(classes.isAdjectival(words[i]) ? adjectivalName : name, fixed);
            }
            Beam next = new Beam(BEAM);
            for (int k = 0; k < beam.size(); k++) {
                System.arraycopy(fixed, 0, total, 0, outcomes);
                if (i > 0) {
                    int last = beam.outcome(k);
                    add(previous[last], total);
                    if (i > 1) {
                        add(previousTwo[chosen[i - 2][backpointers[i - 1][k]] * outcomes + last], total);
                    }
                }
                double normal = logSum(total);
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    next.offer(beam.score(k) + total[outcome] - normal, outcome, k);
                }
            }
            backpointers[i] = next.parents();
            chosen[i] = next.outcomes();
            beam = next;
        }
        return path(chosen, backpointers);
    }

    private static int[] path(int[][] chosen, int[][] backpointers) {
        int[] best = new int[chosen.length];
        int at = 0;
        for (int i = chosen.length - 1; i >= 0; i--) {
            best[i] = chosen[i][at];
            at = backpointers[i][at];
        }
        return best;
    }

    /** The part of the scores that the tags before do not change. */
    private void fixed(WordScores[] scores, int i, double[] fixed) {
        System.arraycopy(scores[i].own(), 0, fixed, 0, outcomes);
        if (i > 0) {
            add(scores[i - 1].before(), fixed);
        }
        if (i > 1) {
            add(scores[i - 2].twoBefore(), fixed);
        }
        if (i + 1 < scores.length) {
            add(scores[i + 1].after(), fixed);
        }
        if (i + 2 < scores.length) {
            add(scores[i + 2].twoAfter(), fixed);
        }
        if (i < 3) {
            add(i == 0 ? first : i == 1 ? second : third, fixed);
        }
    }

    private WordScores scoresOf(String word) {
        WordScores known = cache.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() > LONGEST_WORD) {
            return WordScores.of(word.substring(word.length() - LONGEST_WORD), model, classes);
        }
        WordScores made = WordScores.of(word, model, classes);
        if (cache.size() < CACHED_WORDS) {
            cache.put(word, made);
        }
        return made;
    }

    private double[] weights(String feature) {
        double[] weights = new double[outcomes];
        return model.add(feature, weights) ? weights : null;
    }

    private static void add(double[] weights, double[] scores) {
        if (weights != null) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights[i];
            }
        }
    }

    private static double logSum(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        return Math.log(sum);
    }
}
