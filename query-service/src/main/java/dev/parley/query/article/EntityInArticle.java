package dev.parley.query.article;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.contracts.Mention;
import dev.parley.query.page.StoredJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/**
 * An entity as one article has it.
 *
 * @param id in this article
 * @param entity id over all articles
 * @param affiliation id in this article, or null
 */
@RegisterForReflection
public record EntityInArticle(
        String id,
        String entity,
        String name,
        String type,
        String wikidata,
        String iso3,
        String role,
        String affiliation,
        List<Mention> mentions) {
    private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
    static final String SELECT = """
            select entity.local_id, form.entity_id, entity.name, entity.kind, entity.wikidata, entity.iso3, entity.role,
                entity.affiliation, entity.mentions::text as mentions
            from query.entity join query.name_form form using (form_id)
            where article_id = $1 order by ordinal
            """;

    static EntityInArticle from(Row row) {
        return new EntityInArticle(
                row.getString("local_id"),
                row.getString("entity_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("wikidata"),
                row.getString("iso3"),
                row.getString("role"),
                row.getString("affiliation"),
                StoredJson.read(row.getString("mentions"), MENTIONS));
    }
}
