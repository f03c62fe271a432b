package dev.parley.extract;

import dev.parley.contracts.ExtractorStamp;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.date.DateResolver;
import dev.parley.extract.entity.EntityFinder;
import dev.parley.extract.entity.EntityIndex;
import dev.parley.extract.entity.ReferenceResolver;
import dev.parley.extract.stance.StanceDraft;
import dev.parley.extract.stance.StanceFinder;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.statement.StatementFinder;
import dev.parley.extract.tag.Tagger;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.DocumentReader;
import dev.parley.extract.zone.ZoneFinder;
import dev.parley.extract.zone.ZoneSpan;
import java.util.List;
import java.util.Objects;

/**
 * Finds who said what and who stands where in an article.
 *
 * <p>A pure function: no clock, no input or output once it is made, the same result for the same article on any number
 * of threads. It throws on no text.
 */
public final class Extractor {
    /** Changes whenever the same article may give another result. */
    public static final String VERSION = "0.2.0";

    private final Codebook codebook;
    private final EntityFinder entities;
    private final StanceFinder stances;

    private Extractor(Codebook codebook) {
        this.codebook = Objects.requireNonNull(codebook, "codebook");
        this.entities = EntityFinder.with(codebook);
        this.stances = StanceFinder.with(codebook);
    }

    /** An extractor that names issues and adds actors after the given codebook. */
    public static Extractor create(Codebook codebook) {
        return new Extractor(codebook);
    }

    /** An extractor with the codebook that comes with it. */
    public static Extractor standard() {
        return Standard.EXTRACTOR;
    }

    /** What this extractor names issues after. */
    public Codebook codebook() {
        return codebook;
    }

    /** What its results are stamped with. */
    public ExtractorStamp stamp() {
        return new ExtractorStamp(VERSION, codebook.version());
    }

    /** Reads one article; several threads may share the extractor. */
    public Extraction extract(Article article) {
        CodePointMap codePoints = CodePointMap.of(article.text());
        List<ZoneSpan> found = Shared.ZONES.find(article.text(), article.title(), codePoints.toChars(article.zones()));
        Document document = Shared.READER.read(article.text(), found);
        EntityIndex index = entities.find(document);
        ReferenceResolver references = new ReferenceResolver(document, index);
        DateResolver dates = DateResolver.of(document, article.publishedAt());
        Analysis analysis = new Analysis(article, document, index, references, dates);
        List<StatementDraft> said = Shared.STATEMENTS.find(analysis);
        List<StanceDraft> held = stances.find(analysis, said);
        return new Assembler(analysis, codePoints).assemble(said, held, stamp());
    }

    /** What no codebook changes, read once: a native executable is built with it and has nothing to read at its start. */
    private static final class Shared {
        static final ZoneFinder ZONES = ZoneFinder.standard();
        static final DocumentReader READER = DocumentReader.with(Tagger.standard());
        static final StatementFinder STATEMENTS = StatementFinder.standard();
    }

    /** Built into a native executable for the same reason. */
    private static final class Standard {
        static final Extractor EXTRACTOR = create(Codebook.standard());
    }
}
