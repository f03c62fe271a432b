package dev.parley.extract;

import dev.parley.contracts.Cue;
import dev.parley.contracts.Entity;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Mention;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import dev.parley.extract.entity.EntityIndex;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.occasion.Occasion;
import dev.parley.extract.occasion.OccasionFinder;
import dev.parley.extract.stance.StanceDraft;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the drafts of the stages into the records of the contracts: ids, code points, verbatim texts. */
final class Assembler {
    private final Document document;
    private final EntityIndex index;
    private final OccasionFinder occasions;
    private final CodePointMap codePoints;
    private final Map<Referent, String> entityIds = new IdentityHashMap<>();
    private final Map<StatementDraft, String> statementIds = new IdentityHashMap<>();

    Assembler(Analysis analysis, CodePointMap codePoints) {
        this.document = analysis.document();
        this.index = analysis.entities();
        this.occasions = new OccasionFinder(analysis);
        this.codePoints = codePoints;
    }

    Extraction assemble(List<StatementDraft> said, List<StanceDraft> held, ExtractorStamp stamp) {
        List<Referent> referents = index.referents();
        for (Referent referent : referents) {
            entityIds.put(referent, "e" + (entityIds.size() + 1));
        }
        List<Entity> entities = referents.stream().map(this::entity).toList();
        List<Statement> statements =
                said.stream().filter(StatementDraft::tells).map(this::statement).toList();
        List<Stance> stances = new ArrayList<>(held.size());
        for (StanceDraft draft : held) {
            stances.add(stance(draft, "p" + (stances.size() + 1)));
        }
        List<Zone> zones = document.zones().stream()
                .map(zone -> new Zone(
                        zone.kind(), codePoints.toCodePoints(zone.start()), codePoints.toCodePoints(zone.end())))
                .toList();
        TextSize size =
                new TextSize(document.sentences().size(), document.tokens().size());
        return new Extraction(zones, entities, statements, stances, stamp, size);
    }

    private Entity entity(Referent referent) {
        return new Entity(
                entityIds.get(referent),
                referent.name(),
                referent.type(),
                referent.wikidata(),
                referent.iso3(),
                referent.role(),
                entityIds.get(referent.affiliation()),
                referent.mentions().stream().map(this::mention).toList());
    }

    private Mention mention(EntityMention mention) {
        Span span = codePoints.span(document.start(mention.first()), document.end(mention.end()));
        return new Mention(span.start(), span.end(), span.text(), mention.kind());
    }

    private Statement statement(StatementDraft draft) {
        Occasion occasion = occasions.of(draft);
        String id = "s" + (statementIds.size() + 1);
        statementIds.put(draft, id);
        List<Span> cue = spans(draft.cue());
        String cueText = draft.cueText() != null
                ? draft.cueText()
                : cue.stream().map(Span::text).collect(Collectors.joining(" … "));
        return new Statement(
                id,
                draft.type(),
                draft.zone(),
                span(draft.source()),
                entityIds.get(draft.speaker()),
                entityIds.get(draft.onBehalfOf()),
                entityIds.get(draft.relayedBy()),
                new Cue(cueText, cue, draft.cueInherited()),
                spans(draft.content()),
                occasion.day() == null ? null : occasion.day().toString(),
                occasion.venue() == null ? null : span(occasion.venue()).text(),
                draft.denied(),
                draft.rule());
    }

    private Stance stance(StanceDraft draft, String id) {
        return new Stance(
                id,
                entityIds.get(draft.holder()),
                entityIds.get(draft.voicedBy()),
                span(draft.target()),
                draft.issue(),
                draft.polarity(),
                draft.strength(),
                spans(draft.conditions()),
                spans(draft.evidence()),
                statementIds.get(draft.statement()),
                draft.basis(),
                draft.rule());
    }

    private Span span(CharSpan span) {
        return span == null ? null : codePoints.span(span.start(), span.end());
    }

    private List<Span> spans(List<CharSpan> spans) {
        return spans.stream().map(this::span).toList();
    }
}
