package dev.parley.query.change;

import dev.parley.query.page.StoredJson;
import dev.parley.query.projection.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes changes down. Numbers come from the one row of {@code feed}, which stays locked until the commit: whoever sees a
 * number sees all lower ones. It is the last lock that a transaction takes.
 */
final class Announcements {
    private static final String PUT = """
            with new as (
                select row_number() over (order by number) as place, new.*
                from unnest($1::int[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[],
                    $9::text[], $10::text[], $11::text[])
                    as new (number, subject, follows, kind, cause, holder_id, issue, event_date, before, after,
                    disagreement)),
            numbered as (
                update query.feed set last = last + (select count(*) from new)
                returning last - (select count(*) from new) as base),
            put as (
                insert into query.change (sequence, subject, follows, kind, cause, holder_id, holder_name, issue, event_date,
                    before, after, disagreement, evidence)
                select base + place, subject, follows, kind, cause, holder_id,
                    coalesce((select min(entity_name) from query.name_form where entity_id = holder_id), holder_id), issue,
                    event_date, before::jsonb, after::jsonb, disagreement::jsonb,
                    coalesce((
                        select jsonb_agg(jsonb_build_object('article', article_id, 'stance', stance_id, 'outlet', outlet,
                            'url', url, 'text', texts, 'words', jsonb_build_object('whose', wording, 'relayedBy', relay,
                            'anonymous', anonymous)) order by article_id, ordinal)
                        from (
                            select stance.article_id, stance.ordinal, stance_id, outlet, url, wording, anonymous,
                                case when relay.entity_id is not null then
                                    jsonb_build_object('id', relay.entity_id, 'name', relay.entity_name) end as relay,
                                (select jsonb_agg(span -> 'text') from jsonb_array_elements(stance.evidence) span) as texts
                            from query.name_form form
                            join query.stance on stance.holder = form.form_id and stance.issue = new.issue
                                and stance.polarity = after::jsonb ->> 'polarity' and stance.sort_date = coalesce(new.event_date, date '0001-01-01')
                            join query.article using (article_id)
                            left join query.name_form relay on relay.form_id = stance.relayed_by
                            where form.entity_id = new.holder_id
                            order by stance.article_id, stance.ordinal limit 3) latest), '[]')
                from new, numbered
                on conflict (subject, follows) do nothing
                returning sequence, subject, holder_id, issue, coalesce(after, case when kind = $12 then disagreement end) as said)
            insert into query.announced (subject, sequence, holder_id, issue, said)
            select subject, sequence, holder_id, issue, said from put
            on conflict (subject) do update set sequence = excluded.sequence, holder_id = excluded.holder_id,
                issue = excluded.issue, said = excluded.said
            """;

    /** Announces what there is to tell of the subjects, in their order. */
    static Uni<Void> put(SqlConnection connection, List<Subject> subjects, String cause) {
        Rows rows = new Rows(
                Integer.class,
                String.class,
                Long.class,
                String.class,
                String.class,
                String.class,
                String.class,
                LocalDate.class,
                String.class,
                String.class,
                String.class);
        int number = 0;
        for (Subject subject : subjects) {
            if (subject.kind().isPresent()) {
                add(rows, number++, subject, subject.kind().get(), cause);
            }
        }
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(PUT)
                        .execute(rows.columns().addString(Kinds.DISAGREEMENT_BEGAN))
                        .replaceWithVoid();
    }

    private static void add(Rows rows, int number, Subject subject, String kind, String cause) {
        Object before = subject instanceof Subject.OfPosition position ? position.before() : null;
        Object after = subject instanceof Subject.OfPosition position ? position.now() : null;
        Said disagreement =
                subject instanceof Subject.OfDisagreement of ? of.now() == null ? of.before() : of.now() : null;
        rows.add(
                number,
                subject.key(),
                subject.follows(),
                kind,
                cause,
                subject.holderId(),
                subject.issue(),
                subject.date(),
                StoredJson.write(before),
                StoredJson.write(after),
                StoredJson.write(disagreement));
    }

    private Announcements() {}
}
