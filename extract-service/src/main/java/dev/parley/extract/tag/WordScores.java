package dev.parley.extract.tag;

import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * What a word adds to the score of each outcome, by where it stands from the word to be tagged; null where it adds
 * nothing. The features are those that the model was trained with: affixes up to four chars, the word in small letters
 * in a window of two, and its shape.
 */
record WordScores(double[] own, double[] before, double[] twoBefore, double[] after, double[] twoAfter) {
    private static final int LONGEST_AFFIX = 4;

    static WordScores of(String word, PosModel model) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        return new WordScores(
                own(word, lower, model),
                scores("p1w=" + lower, model),
                scores("p2w=" + lower, model),
                scores("n1w=" + lower, model),
                scores("n2w=" + lower, model));
    }

    private static double[] own(String word, String lower, PosModel model) {
        double[] scores = new double[model.outcomeCount()];
        model.add("def", scores);
        int longest = Math.min(LONGEST_AFFIX, word.length());
        for (int length = 1; length <= longest; length++) {
            model.add("suf=" + word.substring(word.length() - length), scores);
            model.add("pre=" + word.substring(0, length), scores);
        }
        model.add("w=" + lower, scores);
        String shape = FeatureGeneratorUtil.tokenFeature(word);
        model.add("wc=" + shape, scores);
        model.add("w&c=" + lower + "," + shape, scores);
        return scores;
    }

    private static double[] scores(String feature, PosModel model) {
        if (!model.knows(feature)) {
            return null;
        }
        double[] scores = new double[model.outcomeCount()];
        model.add(feature, scores);
        return scores;
    }
}
