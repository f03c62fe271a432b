package dev.parley.extract.stance;

import dev.parley.contracts.Zone;
import dev.parley.extract.Analysis;
import dev.parley.extract.ExtractionInterruptedException;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.issue.GenericNouns;
import dev.parley.extract.stance.issue.Happenings;
import dev.parley.extract.stance.issue.IssueNamer;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.WithoutMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
                predicates,
                Markers.standard(),
                new IssueNamer(codebook, predicates, GenericNouns.standard(), Happenings.standard()));
    }

    /** The stances of an article, from its statements and its narrative. Several threads may share the finder. */
    public List<StanceDraft> find(Analysis analysis, List<StatementDraft> statements) {
        StanceDrafting drafting = new StanceDrafting(analysis, markers, issues, predicates::basis);
        WithoutMarks words = WithoutMarks.of(analysis.document());
        StatementReader reader = new StatementReader(words.document(), predicates, markers);
        List<StanceDraft> stances = new ArrayList<>();
        List<List<Reading>> readings = new ArrayList<>(statements.size());
        StatementDraft previous = null;
        for (StatementDraft statement : statements) {
            ExtractionInterruptedException.throwIfInterrupted();
            List<Reading> read = statement.denied()
                    ? List.of()
                    : reader.read(statement, previous).stream()
                            .map(one -> one.in(words))
                            .toList();
            readings.add(read);
            drafting.learn(statement, read);
            previous = statement;
        }
        for (int at = 0; at < readings.size(); at++) {
            drafting.add(statements.get(at), readings.get(at), stances);
        }
        NarrativeReader narrative = new NarrativeReader(words.document(), predicates, markers);
        BitSet covered = covered(analysis.document(), statements);
        NavigableMap<Integer, StatementDraft> byStart = new TreeMap<>();
        statements.forEach(
                statement -> byStart.putIfAbsent(statement.content().get(0).start(), statement));
        for (Sentence sentence : words.document().sentences()) {
            ExtractionInterruptedException.throwIfInterrupted();
            boolean prose = sentence.zone() == Zone.Kind.BODY
                    || sentence.zone() == Zone.Kind.STANDFIRST
                    || sentence.zone() == Zone.Kind.HEADLINE;
            boolean told = prose && sentence.first() < sentence.end();
            for (Reading found : told ? narrative.read(sentence) : List.<Reading>of()) {
                Reading read = found.in(words);
                if (!isCovered(read.leaning().evidence(), covered)) {
                    drafting.addNarrative(read, before(read, analysis.document(), byStart), stances);
                }
            }
        }
        return stances;
    }

    /** The statement whose content begins last before what was read, or null. */
    private static StatementDraft before(
            Reading read, Document document, NavigableMap<Integer, StatementDraft> byStart) {
        Map.Entry<Integer, StatementDraft> before =
                byStart.lowerEntry(document.start(read.leaning().evidence().first()));
        return before == null ? null : before.getValue();
    }

    /** The tokens in the contents and cues of statements. */
    private static BitSet covered(Document document, List<StatementDraft> statements) {
        BitSet covered = new BitSet(document.size());
        for (StatementDraft statement : statements) {
            statement.content().forEach(span -> cover(document, span, covered));
            statement.cue().forEach(span -> cover(document, span, covered));
        }
        return covered;
    }

    private static void cover(Document document, CharSpan span, BitSet covered) {
        for (int at = document.tokenAt(span.start()); at < document.size() && document.start(at) < span.end(); at++) {
            covered.set(at);
        }
    }

    private static boolean isCovered(TokenRange evidence, BitSet covered) {
        int next = covered.nextSetBit(evidence.first());
        return next >= 0 && next < evidence.end();
    }
}
