package dev.parley.query;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Cue;
import dev.parley.contracts.Entity;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Mention;
import dev.parley.contracts.PublicationTime;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An invented article, put together sentence by sentence so that every span is verbatim. */
public final class SampleArticle {
    private final String id;
    private int version = 1;
    private String outlet = "The Gazette";
    private String publisherGroup;
    private String origin;
    private String publishedAt = "2026-01-30";
    private final StringBuilder text = new StringBuilder("Opening line.");
    private final List<Entity> entities = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Stance> stances = new ArrayList<>();

    private SampleArticle(String id) {
        this.id = id;
        this.origin = "o-" + id;
    }

    public static SampleArticle article(String id) {
        return new SampleArticle(id);
    }

    public SampleArticle version(int number) {
        version = number;
        return this;
    }

    public SampleArticle outlet(String name) {
        outlet = name;
        return this;
    }

    public SampleArticle publisherGroup(String name) {
        publisherGroup = name;
        return this;
    }

    public SampleArticle origin(String name) {
        origin = name;
        return this;
    }

    public SampleArticle published(String date) {
        publishedAt = date;
        return this;
    }

    public SampleArticle state(String localId, String name, String iso3) {
        entities.add(new Entity(localId, name, Entity.Type.STATE, null, iso3, null, null, List.of(mention(name))));
        return this;
    }

    public SampleArticle person(String localId, String name, String role, String affiliation) {
        entities.add(
                new Entity(localId, name, Entity.Type.PERSON, null, null, role, affiliation, List.of(mention(name))));
        return this;
    }

    public SampleArticle statement(String localId, String speaker, String onBehalfOf, String content, String saidOn) {
        Span said = span(" said: ");
        statements.add(new Statement(
                localId,
                Statement.Type.DIRECT,
                Zone.Kind.BODY,
                null,
                speaker,
                onBehalfOf,
                null,
                new Cue("said", List.of(said), false),
                List.of(span(content)),
                saidOn,
                null,
                false,
                "said.that"));
        return this;
    }

    public SampleArticle stance(
            String localId,
            String holder,
            String issue,
            Stance.Polarity polarity,
            Stance.Strength strength,
            String evidence,
            String statement) {
        return stance(localId, holder, issue, polarity, strength, evidence, statement, Stance.Basis.STATEMENT);
    }

    public SampleArticle stance(
            String localId,
            String holder,
            String issue,
            Stance.Polarity polarity,
            Stance.Strength strength,
            String evidence,
            String statement,
            Stance.Basis basis) {
        List<Span> conditions =
                polarity == Stance.Polarity.CONDITIONAL ? List.of(span("only if " + evidence)) : List.of();
        stances.add(new Stance(
                localId,
                holder,
                null,
                null,
                issue,
                polarity,
                strength,
                conditions,
                List.of(span(evidence)),
                statement,
                basis,
                "sample.rule"));
        return this;
    }

    /** A stance of a statement, under conditions of its own. */
    public SampleArticle conditional(
            String localId, String holder, String voicedBy, String issue, String evidence, String... conditions) {
        stances.add(new Stance(
                localId,
                holder,
                voicedBy,
                null,
                issue,
                Stance.Polarity.CONDITIONAL,
                Stance.Strength.FIRM,
                Stream.of(conditions).map(this::span).toList(),
                List.of(span(evidence)),
                null,
                Stance.Basis.POSITION_VERB,
                "sample.rule"));
        return this;
    }

    public ArticleExtracted build() {
        return new ArticleExtracted(
                id,
                version,
                "A headline",
                "https://gazette.example/" + id,
                outlet,
                publisherGroup,
                null,
                publishedAt == null ? null : PublicationTime.parse(publishedAt),
                "en",
                origin,
                text.toString(),
                List.of(),
                entities,
                statements,
                stances,
                new ExtractorStamp("test", "default-1"));
    }

    private Mention mention(String words) {
        Span span = span(words);
        return new Mention(span.start(), span.end(), span.text(), Mention.Kind.NAME);
    }

    private Span span(String words) {
        text.append(' ');
        int start = text.codePointCount(0, text.length());
        text.append(words);
        return new Span(start, text.codePointCount(0, text.length()), words);
    }
}
