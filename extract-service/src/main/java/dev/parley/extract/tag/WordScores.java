package dev.parley.extract.tag;

import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * What a word adds to the score of each outcome, by where it stands from the word to be tagged; null where it adds
 * nothing. The features are those that the model was trained with: affixes up to four chars, the word in small letters
 * in a window of two, and its shape.
 */
record WordScores(double[] own, double[] before, double[] twoBefore, double[] after, double[] twoAfter) {
    private static final int LONGEST_AFFIX = 4;
    /** What a third person or an irregular past of a listed verb gains as a verb: more if the model has never met it. */
    private static final double UNKNOWN_VERB = 3;

    private static final double KNOWN_VERB = 1;

    /** What an unknown word in -ous, -ful and their like gains as an adjective. */
    private static final double UNKNOWN_ADJECTIVE = 2;
    /** Added to the score of an impossible tag. */
    static final double NEVER = -1e6;

    static WordScores of(String word, PosModel model, ClosedClasses classes) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        return new WordScores(
                possible(word, lower, ownOfLastPart(word, lower, model), model, classes),
                scores("p1w=" + lower, model),
                scores("p2w=" + lower, model),
                scores("n1w=" + lower, model),
                scores("n2w=" + lower, model));
    }

    /** The model was trained with hyphens apart, so the last part of "front-runner" speaks for the word. */
    private static double[] ownOfLastPart(String word, String lower, PosModel model) {
        if (!ClosedClasses.isCompound(word)) {
            return own(word, lower, model);
        }
        String last = word.substring(word.lastIndexOf('-') + 1);
        return own(last, last.toLowerCase(java.util.Locale.ROOT), model);
    }

    private static double[] possible(
            String word, String lower, double[] scores, PosModel model, ClosedClasses classes) {
        boolean verbal = Character.isLowerCase(word.codePointAt(0)) && classes.isFormOfVerb(lower);
        boolean only = classes.isOnlyVerb(word);
        boolean known = model.knows("w=" + lower);
        double bias = known ? KNOWN_VERB : UNKNOWN_VERB;
        boolean adjectival = !known && classes.endsLikeAdjective(word);
        for (int outcome = 0; outcome < scores.length; outcome++) {
            if (adjectival && model.outcome(outcome).equals("ADJ")) {
                scores[outcome] += UNKNOWN_ADJECTIVE;
            }
            if (verbal && model.outcome(outcome).equals("VERB")) {
                scores[outcome] += bias;
            }
            if (only && !model.outcome(outcome).equals("VERB")) {
                scores[outcome] += NEVER;
            }
            if (!classes.allows(lower, model.outcome(outcome))) {
                scores[outcome] += NEVER;
            }
        }
        return scores;
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
