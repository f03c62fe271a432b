package dev.parley.extract.stance;

import dev.parley.extract.Analysis;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.statement.StatementDraft;
import java.util.List;

/** Finds who stands where on what. */
public final class StanceFinder {

    /** A finder that names issues after the given codebook. */
    public static StanceFinder with(Codebook codebook) {
        return new StanceFinder();
    }

    /** The stances of an article, from its statements and its narrative. Several threads may share the finder. */
    public List<StanceDraft> find(Analysis analysis, List<StatementDraft> statements) {
        return List.of();
    }

    private StanceFinder() {}
}
