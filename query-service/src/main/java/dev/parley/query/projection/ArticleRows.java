package dev.parley.query.projection;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.query.identity.NameForm;
import dev.parley.query.meaning.Meaning;
import dev.parley.query.page.SortDate;
import dev.parley.query.page.StoredJson;
import dev.parley.query.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parts of articles as rows: entities, statements, stances, and the name forms that they refer to. */
final class ArticleRows {
    final Map<UUID, NameForm> forms = new LinkedHashMap<>();
    final Rows entities = new Rows(
            String.class,
            String.class,
            Integer.class,
            UUID.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class);
    final Rows statements = new Rows(
            String.class,
            Integer.class,
            String.class,
            LocalDate.class,
            LocalDate.class,
            String.class,
            String.class,
            String.class,
            UUID.class,
            UUID.class,
            UUID.class,
            String.class,
            String.class,
            String.class,
            LocalDate.class,
            String.class,
            Boolean.class,
            String.class,
            String.class,
            Boolean.class,
            String.class,
            String.class);
    final Rows stances = new Rows(
            String.class,
            Integer.class,
            String.class,
            LocalDate.class,
            LocalDate.class,
            UUID.class,
            UUID.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            String.class,
            UUID.class,
            Boolean.class);
    private final List<Stated> stated = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    /** Where a stance stands, without its words. */
    private record Stated(String articleId, int ordinal, LocalDate date, UUID holder, String issue) {}

    /** Whose statement is of which date. */
    private record Said(String articleId, UUID party, LocalDate date) {}

    void add(ArticleExtracted article) {
        Map<String, UUID> formIds = addEntities(article);
        LocalDate published =
                article.publishedAt() == null ? null : article.publishedAt().date();
        Set<String> unnamed = unnamed(article);
        Map<String, Statement> byId = new HashMap<>();
        Map<String, Set<String>> issues = issues(article);
        int ordinal = 0;
        for (Statement statement : article.statements()) {
            byId.put(statement.id(), statement);
            LocalDate saidOn = saidOn(statement);
            LocalDate date = saidOn == null ? published : saidOn;
            Set<String> onIssues = issues.getOrDefault(statement.id(), Set.of());
            add(article, ordinal++, statement, saidOn, date, unnamed, formIds, onIssues);
        }
        ordinal = 0;
        for (Stance stance : article.stances()) {
            Statement statement = at(byId, stance.statement());
            LocalDate saidOn = statement == null ? null : saidOn(statement);
            add(article.id(), ordinal++, stance, statement, saidOn == null ? published : saidOn, unnamed, formIds);
        }
    }

    /** Speakers whom the article never names: those without any entity, "a senior official", "people close to her". */
    private static Set<String> unnamed(ArticleExtracted article) {
        Set<String> unnamed = new HashSet<>();
        unnamed.add(null);
        article.entities().stream()
                .filter(entity -> entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.GROUP)
                .filter(entity -> entity.mentions().stream()
                        .allMatch(mention ->
                                mention.kind() == Mention.Kind.NOMINAL || mention.kind() == Mention.Kind.PRONOUN))
                .forEach(entity -> unnamed.add(entity.id()));
        return unnamed;
    }

    private static LocalDate saidOn(Statement statement) {
        return statement.saidOn() == null ? null : LocalDate.parse(statement.saidOn());
    }

    private Map<String, UUID> addEntities(ArticleExtracted article) {
        Map<String, Entity> byId = article.entities().stream().collect(Collectors.toMap(Entity::id, entity -> entity));
        Map<String, UUID> formIds = new HashMap<>();
        int ordinal = 0;
        for (Entity entity : article.entities()) {
            NameForm form = NameForm.of(entity, stateOf(entity, byId));
            UUID formId = form.id();
            forms.put(formId, form);
            formIds.put(entity.id(), formId);
            entities.add(
                    article.id(),
                    entity.id(),
                    ordinal++,
                    formId,
                    entity.name(),
                    word(entity.type()),
                    entity.wikidata(),
                    entity.iso3(),
                    entity.role(),
                    entity.affiliation(),
                    StoredJson.write(entity.mentions()));
        }
        return formIds;
    }

    /** The state that an entity belongs to, if need be by way of its ministry or party. */
    private static Entity stateOf(Entity entity, Map<String, Entity> byId) {
        Entity direct = at(byId, entity.affiliation());
        if (direct == null || direct.type() == Entity.Type.STATE) {
            return direct;
        }
        Entity beyond = at(byId, direct.affiliation());
        return beyond != null && beyond.type() == Entity.Type.STATE ? beyond : null;
    }

    private void add(
            ArticleExtracted article,
            int ordinal,
            Statement statement,
            LocalDate saidOn,
            LocalDate date,
            Set<String> unnamed,
            Map<String, UUID> formIds,
            Set<String> issues) {
        String words = statement.content().stream().map(Span::text).collect(Collectors.joining(" "));
        UUID party = at(formIds, statement.onBehalfOf() == null ? statement.speaker() : statement.onBehalfOf());
        said.add(new Said(article.id(), party, SortDate.of(date)));
        statements.add(
                article.id(),
                ordinal,
                statement.id(),
                SortDate.of(date),
                date,
                word(statement.type()),
                word(statement.zone()),
                StoredJson.write(statement.source()),
                at(formIds, statement.speaker()),
                at(formIds, statement.onBehalfOf()),
                at(formIds, statement.relayedBy()),
                StoredJson.write(statement.cue()),
                StoredJson.write(statement.content()),
                words,
                saidOn,
                statement.venue(),
                statement.denied(),
                statement.rule(),
                Meaning.of(words).stored(),
                unnamed.contains(statement.speaker()),
                article.outlet(),
                StoredJson.write(issues));
    }

    /** The issues on which each statement carries stances. */
    private static Map<String, Set<String>> issues(ArticleExtracted article) {
        Map<String, Set<String>> issues = new HashMap<>();
        article.stances().forEach(stance -> issues.computeIfAbsent(stance.statement(), same -> new TreeSet<>())
                .add(stance.issue()));
        return issues;
    }

    private void add(
            String articleId,
            int ordinal,
            Stance stance,
            Statement statement,
            LocalDate date,
            Set<String> unnamed,
            Map<String, UUID> formIds) {
        stated.add(new Stated(articleId, ordinal, date, at(formIds, stance.holder()), stance.issue()));
        stances.add(
                articleId,
                ordinal,
                stance.id(),
                SortDate.of(date),
                date,
                at(formIds, stance.holder()),
                at(formIds, stance.voicedBy()),
                StoredJson.write(stance.target()),
                stance.issue(),
                word(stance.polarity()),
                word(stance.strength()),
                StoredJson.write(stance.conditions()),
                StoredJson.write(stance.evidence()),
                stance.statement(),
                word(stance.basis()),
                stance.rule(),
                Wording.of(stance.basis(), statement),
                statement == null ? null : at(formIds, statement.relayedBy()),
                statement != null && unnamed.contains(statement.speaker()));
    }

    /** Marks where the rows stand. */
    void mark(Footprint footprint) {
        stated.forEach(at -> footprint.stance(at.holder(), at.issue(), SortDate.of(at.date())));
        said.forEach(at -> {
            footprint.added(at.articleId());
            footprint.statement(at.party(), at.date());
        });
    }

    /** The stances as those of withdrawn articles. */
    Rows withdrawnStances() {
        Rows rows = new Rows(String.class, Integer.class, LocalDate.class, LocalDate.class, UUID.class, String.class);
        stated.forEach(at ->
                rows.add(at.articleId(), at.ordinal(), SortDate.of(at.date()), at.date(), at.holder(), at.issue()));
        return rows;
    }

    /** Marks where the stances stand and gives the forms of their holders. */
    Map<UUID, NameForm> markWithdrawn(Footprint footprint) {
        Map<UUID, NameForm> holders = new LinkedHashMap<>();
        stated.forEach(at -> {
            footprint.stance(at.holder(), at.issue(), SortDate.of(at.date()));
            holders.put(at.holder(), forms.get(at.holder()));
        });
        return holders;
    }

    private static <T> T at(Map<String, T> map, String key) {
        return key == null ? null : map.get(key);
    }

    /** The constant's name in the contract's JSON. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArticleRows of(List<ArticleExtracted> articles) {
        ArticleRows rows = new ArticleRows();
        articles.forEach(rows::add);
        return rows;
    }
}
