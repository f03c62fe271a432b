package dev.parley.query.correction;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * An article as annotated by hand: what was extracted, with all corrections that stand. Spans count code points, end
 * exclusive.
 *
 * @param article id
 * @param chars code points of its text
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Gold(
        String article,
        int chars,
        List<Area> zones,
        List<Area> boilerplate,
        List<Said> statements,
        List<Held> stances,
        List<Named> entities) {

    @RegisterForReflection
    public record Area(int begin, int end, String kind) {}

    @RegisterForReflection
    public record Span(int begin, int end, String text) {
        private static Span of(dev.parley.contracts.Span span) {
            return span == null ? null : new Span(span.start(), span.end(), span.text());
        }

        private static List<Span> all(List<dev.parley.contracts.Span> spans) {
            return spans.stream().map(Span::of).toList();
        }
    }

    /** @param kind how it names whom it names */
    @RegisterForReflection
    public record NamedSpan(int begin, int end, String text, String kind) {}

    @RegisterForReflection
    public record Cue(String text, List<Span> spans, boolean inherited) {}

    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Said(
            String id,
            String type,
            String zone,
            NamedSpan source,
            String canonicalSource,
            String onBehalfOf,
            String relayedBy,
            Cue cue,
            List<Span> content,
            String saidPhrase,
            boolean optional) {}

    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Held(
            String id,
            String holder,
            String voicedBy,
            Span target,
            String issue,
            String polarity,
            String strength,
            List<Span> conditions,
            List<Span> evidence,
            String basis,
            String statement,
            boolean optional) {}

    @RegisterForReflection
    public record Named(
            String canonical,
            String type,
            String role,
            String affiliation,
            String wikidata,
            List<NamedSpan> mentions) {}

    static Gold of(ArticleExtracted article) {
        People people = new People(article);
        return new Gold(
                article.id(),
                article.text().codePointCount(0, article.text().length()),
                areas(article, false),
                areas(article, true),
                article.statements().stream()
                        .map(one -> said(article, people, one))
                        .toList(),
                article.stances().stream().map(one -> held(people, one)).toList(),
                article.entities().stream().map(one -> named(people, one)).toList());
    }

    private static List<Area> areas(ArticleExtracted article, boolean boilerplate) {
        return article.zones().stream()
                .filter(zone -> (zone.kind() == Zone.Kind.BOILERPLATE) == boilerplate)
                .map(zone -> new Area(zone.start(), zone.end(), word(zone.kind())))
                .toList();
    }

    private static Said said(ArticleExtracted article, People people, Statement one) {
        return new Said(
                one.id(),
                word(one.type()),
                word(one.zone()),
                source(article, one),
                people.name(one.speaker()),
                people.name(one.onBehalfOf()),
                people.name(one.relayedBy()),
                new Cue(one.cue().text(), Span.all(one.cue().spans()), one.cue().inherited()),
                Span.all(one.content()),
                null,
                false);
    }

    /** The words that name the source, named as the speaker's mention among them does it. */
    private static NamedSpan source(ArticleExtracted article, Statement one) {
        if (one.source() == null) {
            return null;
        }
        Mention.Kind kind = article.entities().stream()
                .filter(entity -> entity.id().equals(one.speaker()))
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.start() < one.source().end()
                        && mention.end() > one.source().start())
                .findFirst()
                .map(Mention::kind)
                .orElse(Mention.Kind.NAME);
        return new NamedSpan(
                one.source().start(), one.source().end(), one.source().text(), word(kind));
    }

    private static Held held(People people, Stance one) {
        return new Held(
                one.id(),
                people.name(one.holder()),
                people.name(one.voicedBy()),
                Span.of(one.target()),
                one.issue(),
                word(one.polarity()),
                word(one.strength()),
                Span.all(one.conditions()),
                Span.all(one.evidence()),
                word(one.basis()),
                one.statement(),
                false);
    }

    private static Named named(People people, Entity one) {
        return new Named(
                one.name(),
                word(one.type()),
                one.role(),
                people.name(one.affiliation()),
                one.wikidata(),
                one.mentions().stream()
                        .map(mention ->
                                new NamedSpan(mention.start(), mention.end(), mention.text(), word(mention.kind())))
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
