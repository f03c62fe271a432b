package dev.parley.extract.statement;

import dev.parley.contracts.Zone;
import dev.parley.extract.Analysis;
import dev.parley.extract.ExtractionInterruptedException;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;

/** Finds what an article attributes to whom, by sieves in a fixed order. */
public final class StatementFinder {
    private static final List<Sieve> SIEVES = List.of(
            new AccordingToSieve(),
            new RelaySieve(),
            new ViewSieve(),
            new AsCueSieve(),
            new PassiveCueSieve(),
            new TrailingCueSieve(),
            new LightVerbSieve(),
            new LeadingCueSieve(),
            new NominalCueSieve(),
            new ColonSieve(),
            new InheritedQuotationSieve());

    private final CueLexicon lexicon;
    private final WordClasses words;
    private final Unheld unheld;

    private StatementFinder(CueLexicon lexicon, WordClasses words, Unheld unheld) {
        this.lexicon = lexicon;
        this.words = words;
        this.unheld = unheld;
    }

    /** The finder over the lexicons that come with the extractor. */
    public static StatementFinder standard() {
        return with(Unheld.standard());
    }

    static StatementFinder with(Unheld unheld) {
        return new StatementFinder(CueLexicon.standard(), WordClasses.standard(), unheld);
    }

    /**
     * The statements of an article in the order of their first words, with those that tell nothing by themselves. Several
     * threads may share the finder.
     */
    public List<StatementDraft> find(Analysis analysis) {
        Document document = analysis.document();
        Reading reading = new Reading(document, lexicon, words, unheld);
        Findings findings = new Findings(document);
        BulletLists lists = new BulletLists(document);
        for (Sentence sentence : document.sentences()) {
            ExtractionInterruptedException.throwIfInterrupted();
            if (speaks(sentence.zone())) {
                SIEVES.forEach(sieve -> sieve.apply(sentence, reading, findings));
                lists.extend(findings, sentence.index());
            }
        }
        return new StatementDrafting(analysis).drafts(findings.all());
    }

    private static boolean speaks(Zone.Kind zone) {
        return zone != Zone.Kind.BOILERPLATE && zone != Zone.Kind.CREDIT && zone != Zone.Kind.DATELINE;
    }
}
