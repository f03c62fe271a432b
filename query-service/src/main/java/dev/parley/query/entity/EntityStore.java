package dev.parley.query.entity;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Entities in the read model. */
@ApplicationScoped
class EntityStore {
    static final String LISTING = "entities";

    private static final String NAMES = """
            select form.entity_id, form.entity_name, form.kind, form.name, min(form.state) as state,
                min(form.wikidata) as wikidata, count(distinct entity.article_id) as articles,
                array_remove(array_agg(distinct article.outlet), null) as outlets
            from query.name_form form join query.entity using (form_id) join query.article using (article_id)
            where form.entity_id = any($1)
            group by 1, 2, 3, 4 order by form.entity_id, articles desc, form.name collate "C"
            """;
    private static final String ARTICLES = """
            select form.entity_id, count(distinct entity.article_id) as articles
            from query.name_form form join query.entity using (form_id)
            where form.entity_id = any($1) group by 1
            """;
    private static final String ROLES = """
            select entity.role, min(article.published_on) as first_on, max(article.published_on) as last_on,
                count(distinct article_id) as articles
            from query.name_form form join query.entity using (form_id) join query.article using (article_id)
            where form.entity_id = $1 and entity.role is not null
            group by 1 order by 3 desc nulls last, 1
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
            Map<String, Long> articles = new LinkedHashMap<>();
            counted.forEach(row -> articles.put(row.getString("entity_id"), row.getLong("articles")));
            return pool.preparedQuery(NAMES).execute(key).map(rows -> {
                Map<String, List<Row>> byEntity = new LinkedHashMap<>();
                rows.forEach(row -> byEntity.computeIfAbsent(row.getString("entity_id"), id -> new ArrayList<>())
                        .add(row));
                return byEntity.entrySet().stream()
                        .map(entry -> view(entry.getValue(), articles.getOrDefault(entry.getKey(), 0L)))
                        .toList();
            });
        });
    }

    private static EntityView view(List<Row> names, long articles) {
        Row first = names.get(0);
        return new EntityView(
                first.getString("entity_id"),
                first.getString("kind"),
                first.getString("entity_name"),
                firstOf(names, "state"),
                firstOf(names, "wikidata"),
                articles,
                names.stream()
                        .map(row -> new EntityView.NameView(
                                row.getString("name"),
                                row.getLong("articles"),
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
    Uni<EntityDetail> find(String idOrName) {
        return resolver.entityIds(idOrName).chain(ids -> {
            if (ids.size() > 1) {
                throw new ProblemException(Problem.ambiguous("id", List.copyOf(ids)));
            }
            return views(List.copyOf(ids)).chain(views -> {
                if (views.isEmpty()) {
                    throw new ProblemException(Problem.notFound("no article has an entity with this id or name"));
                }
                return roles(views.get(0));
            });
        });
    }

    private Uni<EntityDetail> roles(EntityView entity) {
        return pool.preparedQuery(ROLES)
                .execute(Tuple.of(entity.id()))
                .map(rows -> new EntityDetail(
                        entity,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new EntityDetail.RoleView(
                                        row.getString("role"),
                                        row.getLocalDate("first_on"),
                                        row.getLocalDate("last_on"),
                                        row.getLong("articles")))
                                .toList()));
    }
}
