package dev.parley.query.search;

import dev.parley.query.identity.Lookup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds who is meant by words of a question, in any spelling, and the names by which texts call them. */
@ApplicationScoped
class NamesMeant {
    /** More than anybody has; what is left out of a question is only another spelling. */
    private static final int MOST_FORMS = 300;

    /** Shorter words in small letters are words before they are spellings of a name. */
    private static final int SHORTEST_SPELLING = 6;

    private static final int SHORTEST_NAME = 4;

    private static final String CANDIDATES = """
            select kind, name, slug, entity_id from query.name_form
            where slug = any($1) or entity_id = any($2) or block = any($3)
            """;
    private static final String FORMS = """
            select entity_id, form_id, name, kind from query.name_form where entity_id = any($1) order by form_id limit $2
            """;

    private final Pool pool;

    NamesMeant(Pool pool) {
        this.pool = pool;
    }

    /** Those whom words mean: their name forms, their names, and of persons the surnames that stand alone in texts. */
    record Meant(List<UUID> forms, Set<String> names, Set<String> surnames) {}

    /** Of each of the words that name somebody, who that is. */
    Uni<Map<String, Meant>> of(Collection<String> words) {
        if (words.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<String, Lookup> lookups = new LinkedHashMap<>();
        words.forEach(one -> lookups.put(one, Lookup.of(one)));
        return pool.preparedQuery(CANDIDATES).execute(asked(lookups)).chain(found -> {
            Map<String, Set<String>> entities = new HashMap<>();
            found.forEach(row -> lookups.forEach((one, lookup) -> {
                if (means(one, lookup, row)) {
                    entities.computeIfAbsent(one, same -> new TreeSet<>()).add(row.getString("entity_id"));
                }
            }));
            return forms(entities);
        });
    }

    private static Tuple asked(Map<String, Lookup> lookups) {
        Set<String> slugs = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        lookups.forEach((words, lookup) -> {
            slugs.addAll(lookup.slugs());
            if (mayBeSpelling(words)) {
                ids.addAll(lookup.ids());
                blocks.add(lookup.block());
            }
        });
        return Tuple.of(slugs.toArray(String[]::new), ids.toArray(String[]::new), blocks.toArray(String[]::new));
    }

    private static boolean means(String words, Lookup lookup, Row row) {
        return lookup.slugs().contains(row.getString("slug"))
                || mayBeSpelling(words)
                        && (lookup.ids().contains(row.getString("entity_id"))
                                || row.getString("kind").equals("person") && lookup.spells(row.getString("name")));
    }

    /** Whether the words may be a name: "us" is a word, "US" a name. */
    static boolean mayName(String words) {
        return words.length() >= SHORTEST_NAME || Character.isUpperCase(words.codePointAt(0));
    }

    private static boolean mayBeSpelling(String words) {
        return words.length() >= SHORTEST_SPELLING || Character.isUpperCase(words.codePointAt(0));
    }

    private Uni<Map<String, Meant>> forms(Map<String, Set<String>> entities) {
        if (entities.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] ids =
                entities.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
        return pool.preparedQuery(FORMS).execute(Tuple.of(ids, MOST_FORMS)).map(rows -> {
            Map<String, Meant> meant = new HashMap<>();
            entities.forEach((words, of) -> {
                Meant one = new Meant(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
                rows.forEach(row -> {
                    if (of.contains(row.getString("entity_id"))) {
                        add(row, one);
                    }
                });
                meant.put(words, one);
            });
            return meant;
        });
    }

    private static void add(Row row, Meant meant) {
        String name = row.getString("name").strip();
        meant.forms().add(row.getUUID("form_id"));
        meant.names().add(name);
        if (row.getString("kind").equals("person")) {
            meant.surnames().add(name.substring(name.lastIndexOf(' ') + 1));
        }
    }
}
