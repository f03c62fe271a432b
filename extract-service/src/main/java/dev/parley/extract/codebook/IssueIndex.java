package dev.parley.extract.codebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the few issues of a codebook that words can name at all, by the first words of their targets. */
final class IssueIndex {
    private final List<Issue> issues;
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, BitSet> byBeginning = new HashMap<>();

    IssueIndex(List<Issue> issues) {
        this.issues = issues;
        for (int at = 0; at < issues.size(); at++) {
            for (WordPattern pattern : issues.get(at).target()) {
                for (WordPattern.Word word : pattern.firstWord()) {
                    Map<String, BitSet> places = word.beginning() ? byBeginning : byWord;
                    String key = word.beginning() ? WordPattern.shortest(word.letters()) : word.letters();
                    places.computeIfAbsent(key, unseen -> new BitSet()).set(at);
                }
            }
        }
    }

    /** The issues whose targets may stand in a text, given by its words and their base forms; in the order of the file. */
    List<Issue> near(List<String> lower, List<String> lemmas) {
        BitSet near = new BitSet(issues.size());
        for (int at = 0; at < lower.size(); at++) {
            String word = lower.get(at);
            add(byWord.get(word), near);
            add(byWord.get(lemmas.get(at)), near);
            if (WordPattern.isLongEnough(word)) {
                add(byBeginning.get(WordPattern.shortest(word)), near);
            }
        }
        List<Issue> found = new ArrayList<>(near.cardinality());
        for (int at = near.nextSetBit(0); at >= 0; at = near.nextSetBit(at + 1)) {
            found.add(issues.get(at));
        }
        return found;
    }

    private static void add(BitSet places, BitSet near) {
        if (places != null) {
            near.or(places);
        }
    }
}
