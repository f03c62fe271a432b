package dev.parley.query.export;

import io.vertx.mutiny.sqlclient.Row;

/**
 * An actor agrees or disagrees on an issue.
 *
 * @param agreement 1 or 0
 * @param articles that report it
 */
record Tie(Actor actor, String issue, int agreement, int articles) {
    /** Ties of stances, by actor and issue; to be put between a select and conditions. */
    static final String SELECT = """
            select holder.entity_id as actor_id, min(holder.entity_name) as actor_name, min(holder.kind) as actor_kind,
                min(holder.state) as actor_state, stance.issue, stance.polarity,
                count(distinct stance.article_id)::integer as articles
            from query.stance
            """;

    static final String GROUPS = """
             group by holder.entity_id, stance.issue, stance.polarity order by holder.entity_id, stance.issue
            """;

    /**
     * A node of a network.
     *
     * @param state that it belongs to, or null
     */
    record Actor(String id, String name, String kind, String state) {}

    static Tie from(Row row, Agreement agreement) {
        return new Tie(
                new Actor(
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("actor_kind"),
                        row.getString("actor_state")),
                row.getString("issue"),
                agreement.of(row.getString("polarity")),
                row.getInteger("articles"));
    }
}
