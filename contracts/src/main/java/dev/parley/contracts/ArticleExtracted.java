package dev.parley.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article with all that the extractor found in it, complete in itself: its projection is one transaction and joins
 * nothing. The first twelve fields are those of {@link ArticleAccepted}.
 *
 * <p>The constructor refuses spans that are not verbatim and references to entities or statements that are not there.
 */
public record ArticleExtracted(
        String id,
        int version,
        String title,
        String url,
        String outlet,
        String publisherGroup,
        String agency,
        PublicationTime publishedAt,
        String language,
        String originId,
        String text,
        List<Zone> zones,
        List<Entity> entities,
        List<Statement> statements,
        List<Stance> stances,
        ExtractorStamp extractor)
        implements Event {
    public ArticleExtracted {
        Guard.text(id, "id");
        Guard.version(version);
        Guard.text(originId, "originId");
        Guard.text(text, "text");
        zones = Guard.list(zones);
        entities = Guard.list(entities);
        statements = Guard.list(statements);
        stances = Guard.list(stances);
        Guard.present(extractor, "extractor");
        new Integrity(text, entities, statements).check(zones, stances);
    }

    /** One look over everything that points into the text or at another part of the event. */
    private static final class Integrity {
        private final CodePoints codePoints;
        private final List<Entity> entities;
        private final List<Statement> statements;
        private final Set<String> entityIds = new HashSet<>();
        private final Set<String> statementIds = new HashSet<>();

        Integrity(String text, List<Entity> entities, List<Statement> statements) {
            this.codePoints = CodePoints.of(text);
            this.entities = entities;
            this.statements = statements;
        }

        void check(List<Zone> zones, List<Stance> stances) {
            zones.forEach(zone -> codePoints.checkWithin(zone.end(), "zones"));
            entities.forEach(entity -> unique(entityIds, entity.id(), "entities"));
            statements.forEach(statement -> unique(statementIds, statement.id(), "statements"));
            entities.forEach(this::check);
            statements.forEach(this::check);
            Set<String> stanceIds = new HashSet<>();
            for (Stance stance : stances) {
                unique(stanceIds, stance.id(), "stances");
                check(stance);
            }
        }

        private void check(Entity entity) {
            known(entityIds, entity.affiliation(), "affiliation");
            entity.mentions()
                    .forEach(mention ->
                            codePoints.checkVerbatim(mention.start(), mention.end(), mention.text(), "mentions"));
        }

        private void check(Statement statement) {
            known(entityIds, statement.speaker(), "speaker");
            known(entityIds, statement.onBehalfOf(), "onBehalfOf");
            known(entityIds, statement.relayedBy(), "relayedBy");
            verbatim(statement.source(), "source");
            statement.cue().spans().forEach(span -> verbatim(span, "cue"));
            statement.content().forEach(span -> verbatim(span, "content"));
        }

        private void check(Stance stance) {
            known(entityIds, stance.holder(), "holder");
            known(entityIds, stance.voicedBy(), "voicedBy");
            known(statementIds, stance.statement(), "statement");
            verbatim(stance.target(), "target");
            stance.conditions().forEach(span -> verbatim(span, "conditions"));
            stance.evidence().forEach(span -> verbatim(span, "evidence"));
        }

        private void verbatim(Span span, String field) {
            if (span != null) {
                codePoints.checkVerbatim(span.start(), span.end(), span.text(), field);
            }
        }

        private static void unique(Set<String> ids, String id, String field) {
            if (!ids.add(id)) {
                throw new IllegalArgumentException(field + " has two with id " + id);
            }
        }

        private static void known(Set<String> ids, String id, String field) {
            if (id != null && !ids.contains(id)) {
                throw new IllegalArgumentException(field + " refers to " + id + ", which is not there");
            }
        }
    }
}
