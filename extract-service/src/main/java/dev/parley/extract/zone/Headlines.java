package dev.parley.extract.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the headline from the mastheads, sections and tickers above it and the standfirst below: it reads like a sentence, and
 * the story goes on about what it says.
 */
final class Headlines {
    /** Tenths of a unit of evidence that a word is worth which the story has too. */
    private static final int SHARED_WORD = 6;

    private static final int MOST_WORDS_COUNTED = 6;

    /** Under it a line is more of a masthead than a headline, whatever the others are. */
    private static final int LEAST = -8;

    /** Over it no line below the first paragraph is looked at. */
    private static final int GOOD = 0;

    /** How many tenths of the worth of the best the first must have. */
    private static final int NEAR_THE_BEST = 4;

    /** What a paragraph above a line counts against its being the headline. */
    private static final int PARAGRAPH_ABOVE = -15;

    private final Signs signs;
    private final StoryWords story;

    Headlines(Signs signs, StoryWords story) {
        this.signs = signs;
        this.story = story;
    }

    /**
     * Which of some lines is the headline: the first that is not much worse than the best.
     *
     * @param candidates from the top, as far as the first paragraph
     * @param below further ones, as far as the second paragraph, for pages whose own notice comes first
     * @return the place in both lists, one behind the other, or -1
     */
    int choose(List<LineFacts> candidates, List<LineFacts> below) {
        List<Integer> worth = new ArrayList<>();
        candidates.forEach(line -> worth.add(worth(line)));
        if (below.isEmpty() || worth.stream().anyMatch(points -> points > GOOD)) {
            return first(worth);
        }
        below.forEach(line -> worth.add(worth(line) + PARAGRAPH_ABOVE));
        return first(worth);
    }

    private static int first(List<Integer> worth) {
        int best = worth.stream().max(Integer::compare).orElse(LEAST);
        for (int i = 0; i < worth.size(); i++) {
            if (worth.get(i) >= LEAST && worth.get(i) >= Math.min(best, best * NEAR_THE_BEST / 10)) {
                return i;
            }
        }
        return -1;
    }

    private int worth(LineFacts line) {
        int shared = Math.min(MOST_WORDS_COUNTED, story.shared(StoryWords.stems(line.allWords()), 1));
        return SHARED_WORD * shared - Signs.points(signs.shown(line), Set.of());
    }
}
