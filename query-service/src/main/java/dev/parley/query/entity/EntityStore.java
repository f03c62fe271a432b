package dev.parley.query.entity;

import dev.parley.contracts.Entity;
import dev.parley.query.identity.NameForm;
import dev.parley.query.identity.Why;
import dev.parley.query.independence.Counts;
import dev.parley.query.page.Conditions;
import dev.parley.query.page.Cursor;
import dev.parley.query.page.Page;
import dev.parley.query.problem.Problem;
import dev.parley.query.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Entities in the read model. */
@ApplicationScoped
public class EntityStore {
    static final String LISTING = "entities";

    private static final String NAMES = """
            select form.entity_id, form.entity_name, form.kind, form.name, min(form.state) as state,
                min(form.wikidata) as wikidata, count(distinct entity.article_id) as articles, count(distinct article.origin_id)::int as origins,
                count(distinct coalesce(article.publisher_group, article.outlet))::int as publishers,
                array_remove(array_agg(distinct article.outlet), null) as outlets
            from query.name_form form join query.entity using (form_id) join query.article using (article_id)
            where form.entity_id = any($1)
            group by 1, 2, 3, 4 order by form.entity_id, articles desc, form.name collate "C"
            """;
    private static final String ARTICLES = """
            select form.entity_id, count(distinct entity.article_id) as articles, count(distinct article.origin_id)::int as origins,
                count(distinct coalesce(article.publisher_group, article.outlet))::int as publishers
            from query.name_form form join query.entity using (form_id) join query.article using (article_id)
            where form.entity_id = any($1) group by 1
            """;
    private static final String ROLES = """
            select entity.role, min(article.published_on) as first_on, max(article.published_on) as last_on,
                count(distinct article_id) as articles, count(distinct article.origin_id)::int as origins,
                count(distinct coalesce(article.publisher_group, article.outlet))::int as publishers
            from query.name_form form join query.entity using (form_id) join query.article using (article_id)
            where form.entity_id = $1 and entity.role is not null
            group by 1 order by 3 desc nulls last, 1
            """;

    private static final String AFFILIATIONS = """
            select other.entity_id as to_id, min(other.entity_name) as to_name, min(article.published_on) as first_on,
                max(article.published_on) as last_on, count(distinct entity.article_id) as articles, count(distinct article.origin_id)::int as origins,
                count(distinct coalesce(article.publisher_group, article.outlet))::int as publishers
            from query.name_form form join query.entity using (form_id)
            join query.article on article.article_id = entity.article_id
            join query.entity affiliated on affiliated.article_id = entity.article_id
                and affiliated.local_id = entity.affiliation
            join query.name_form other on other.form_id = affiliated.form_id
            where form.entity_id = $1
            group by 1 order by 4 desc nulls last, 1
            """;
    private static final String FORMS = """
            select form.kind, form.name, form.wikidata, form.state, form.office, rule.decision_id
            from query.name_form form left join lateral (
                select max(decision_id) as decision_id from query.identity_rule
                where identity_rule.own_id = form.own_id and identity_rule.entity_id = form.entity_id) rule on true
            where form.entity_id = $1
            order by form.name collate "C", form.state nulls last, form.office nulls last, form.form_id limit 200
            """;

    private final Pool pool;
    private final EntityResolver resolver;

    EntityStore(Pool pool, EntityResolver resolver) {
        this.pool = pool;
        this.resolver = resolver;
    }

    /** Entities by id. */
    Uni<Page<EntityView>> list(String name, String type, int limit, Cursor after) {
        Uni<? extends Collection<String>> meant =
                name == null ? Uni.createFrom().nullItem() : resolver.entityIds(name);
        return meant.chain(ids -> ids(ids, type, limit, after))
                .chain(ids -> views(ids).map(views -> Page.of(views, limit, last -> Cursor.of(LISTING, last.id()))));
    }

    private Uni<List<String>> ids(Collection<String> meant, String type, int limit, Cursor after) {
        Conditions conditions = new Conditions()
                // Forms of withdrawn stances' holders are kept, but no article has them any more.
                .and("exists (select from query.entity where entity.form_id = name_form.form_id)")
                .andIfAsked("entity_id = any(?)", meant == null ? null : meant.toArray(String[]::new))
                .andIfAsked("kind = ?", type)
                .andIfAsked("entity_id > ?", after == null ? null : after.text(0));
        String sql = "select distinct entity_id from query.name_form"
                + conditions.where()
                + " order by entity_id limit "
                + conditions.parameter(limit + 1);
        return pool.preparedQuery(sql).execute(conditions.values()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("entity_id"))
                .toList());
    }

    private Uni<List<EntityView>> views(List<String> ids) {
        Tuple key = Tuple.of(ids.toArray(String[]::new));
        return pool.preparedQuery(ARTICLES).execute(key).chain(counted -> {
            Map<String, Counts> counts = new LinkedHashMap<>();
            counted.forEach(row -> counts.put(row.getString("entity_id"), counts(row)));
            return pool.preparedQuery(NAMES).execute(key).map(rows -> {
                Map<String, List<Row>> byEntity = new LinkedHashMap<>();
                rows.forEach(row -> byEntity.computeIfAbsent(row.getString("entity_id"), id -> new ArrayList<>())
                        .add(row));
                return byEntity.entrySet().stream()
                        .map(entry -> view(entry.getValue(), counts.get(entry.getKey())))
                        .toList();
            });
        });
    }

    private static EntityView view(List<Row> names, Counts counts) {
        Row first = names.get(0);
        return new EntityView(
                first.getString("entity_id"),
                first.getString("kind"),
                first.getString("entity_name"),
                firstOf(names, "state"),
                firstOf(names, "wikidata"),
                counts.reports(),
                counts,
                names.stream()
                        .map(row -> new EntityView.NameView(
                                row.getString("name"),
                                row.getLong("articles"),
                                counts(row),
                                Arrays.stream(row.getArrayOfStrings("outlets"))
                                        .sorted()
                                        .toList()))
                        .toList());
    }

    private static String firstOf(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.getString(column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The one entity with this id or name.
     *
     * @throws ProblemException through the Uni, if there is none or there are several
     */
    public Uni<EntityDetail> find(String idOrName) {
        return resolver.entityIds(idOrName).chain(ids -> {
            if (ids.size() > 1) {
                throw new ProblemException(Problem.ambiguous("id", List.copyOf(ids)));
            }
            return views(List.copyOf(ids)).chain(views -> {
                if (views.isEmpty()) {
                    throw new ProblemException(Problem.notFound("no article has an entity with this id or name"));
                }
                return detail(views.get(0));
            });
        });
    }

    private Uni<EntityDetail> detail(EntityView entity) {
        return rows(ROLES, entity).chain(roles -> rows(AFFILIATIONS, entity).chain(affiliations -> rows(FORMS, entity)
                .map(forms -> new EntityDetail(
                        entity,
                        roles.stream().map(EntityStore::role).toList(),
                        affiliations.stream().map(EntityStore::affiliation).toList(),
                        forms(entity, forms)))));
    }

    private Uni<List<Row>> rows(String sql, EntityView entity) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(entity.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static Counts counts(Row row) {
        return new Counts(row.getLong("articles").intValue(), row.getInteger("origins"), row.getInteger("publishers"));
    }

    private static EntityDetail.RoleView role(Row row) {
        return new EntityDetail.RoleView(
                row.getString("role"),
                row.getLocalDate("first_on"),
                row.getLocalDate("last_on"),
                row.getLong("articles"),
                counts(row));
    }

    private static EntityDetail.AffiliationView affiliation(Row row) {
        return new EntityDetail.AffiliationView(
                EntityName.from(row, "to"),
                row.getLocalDate("first_on"),
                row.getLocalDate("last_on"),
                row.getLong("articles"),
                counts(row));
    }

    /** The form that the entity is named by comes first; it says why the others belong. */
    private static List<EntityDetail.FormView> forms(EntityView entity, List<Row> rows) {
        NameForm named = rows.stream()
                .map(EntityStore::form)
                .min(Comparator.comparing((NameForm form) -> !form.name().equals(entity.name()))
                        .thenComparing(form -> form.state() == null)
                        .thenComparing(form -> form.office() == null))
                .orElseThrow();
        return rows.stream()
                .map(row -> {
                    NameForm form = form(row);
                    return new EntityDetail.FormView(
                            form.name(),
                            form.state(),
                            form.office(),
                            form.wikidata(),
                            Why.of(form, named, row.getLong("decision_id")));
                })
                .toList();
    }

    private static NameForm form(Row row) {
        return new NameForm(
                Entity.Type.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("wikidata"),
                row.getString("state"),
                row.getString("office"));
    }
}
