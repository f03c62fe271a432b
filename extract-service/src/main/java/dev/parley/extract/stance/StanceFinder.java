package dev.parley.extract.stance;

import dev.parley.extract.Analysis;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.statement.StatementDraft;
import java.util.ArrayList;
import java.util.List;

/** Finds who stands where on what. */
public final class StanceFinder {
    private final PredicateLexicon predicates;
    private final Markers markers;
    private final IssueNamer issues;

    private StanceFinder(PredicateLexicon predicates, Markers markers, IssueNamer issues) {
        this.predicates = predicates;
        this.markers = markers;
        this.issues = issues;
    }

    /** A finder that names issues after the given codebook. */
    public static StanceFinder with(Codebook codebook) {
        PredicateLexicon predicates = PredicateLexicon.standard();
        return new StanceFinder(
                predicates, Markers.standard(), new IssueNamer(codebook, predicates, GenericNouns.standard()));
    }

    /** The stances of an article, from its statements and its narrative. Several threads may share the finder. */
    public List<StanceDraft> find(Analysis analysis, List<StatementDraft> statements) {
        StanceDrafting drafting = new StanceDrafting(analysis, markers, issues);
        StatementReader reader = new StatementReader(analysis.document(), predicates, markers);
        List<StanceDraft> stances = new ArrayList<>();
        StatementDraft previous = null;
        for (StatementDraft statement : statements) {
            if (!statement.denied()) {
                drafting.add(statement, reader.read(statement, previous), stances);
            }
            previous = statement;
        }
        return stances;
    }
}
