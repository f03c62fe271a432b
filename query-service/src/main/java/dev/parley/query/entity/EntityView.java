package dev.parley.query.entity;

import dev.parley.query.independence.Counts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Someone or something over all articles.
 *
 * @param id made of type, name and state; former ids and ids by another spelling lead here too
 * @param name to show
 * @param state key of the state that it is or belongs to, or null
 * @param articles that have it
 * @param counts of these articles
 * @param names under which articles have it, the most frequent first
 */
@RegisterForReflection
public record EntityView(
        String id,
        String type,
        String name,
        String state,
        String wikidata,
        long articles,
        Counts counts,
        List<NameView> names) {

    /**
     * @param articles that have it under this name
     * @param outlets of these articles
     */
    @RegisterForReflection
    public record NameView(String name, long articles, Counts counts, List<String> outlets) {}
}
