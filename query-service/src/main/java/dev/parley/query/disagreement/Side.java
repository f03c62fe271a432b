package dev.parley.query.disagreement;

import dev.parley.query.independence.Tally;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What some outlets report where others report something else.
 *
 * @param says the polarity, the words, or the id of the speaker
 * @param tally of those who report it
 * @param proof the rows that prove it, at most {@value #MOST_PROOF}
 */
@RegisterForReflection
public record Side(String says, Tally tally, List<Place> proof) {
    public static final int MOST_PROOF = 20;

    public Side {
        proof = List.copyOf(proof.subList(0, Math.min(MOST_PROOF, proof.size())));
    }

    /** A stance or a statement by its place in an article. */
    @RegisterForReflection
    public record Place(String articleId, int ordinal) {}
}
