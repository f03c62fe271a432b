package dev.parley.extract.statement;

import dev.parley.extract.Analysis;
import java.util.List;

/** Finds what an article attributes to whom. */
public final class StatementFinder {

    /** The finder over the lexicons that come with the extractor. */
    public static StatementFinder standard() {
        return new StatementFinder();
    }

    /** The statements of an article in the order of their first words. Several threads may share the finder. */
    public List<StatementDraft> find(Analysis analysis) {
        return List.of();
    }

    private StatementFinder() {}
}
