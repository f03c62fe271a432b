package dev.parley.ingest.pipeline;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Notes how far versions came. The result depends on what is noted, not on its order or repetition: of each kind the
 * latest stands. Versions that ingest does not know are passed over.
 */
@ApplicationScoped
class Progress {
    private static final String EXTRACTED = """
            insert into ingest.article_progress as stored (article_id, version, extracted_at)
            select article_id, version, to_timestamp(max(news.at) / 1000.0)
            from unnest(cast(:ids as text[]), cast(:versions as integer[]), cast(:times as bigint[]))
                as news (article_id, version, at)
            join ingest.article_version using (article_id, version)
            group by article_id, version
            order by article_id, version
            on conflict (article_id, version) do update set
                extracted_at = greatest(stored.extracted_at, excluded.extracted_at)
            """;

    private static final String FAILED = """
            insert into ingest.article_progress as stored
                (article_id, version, failed_at, failed_topic, failure_reason, failure_cause)
            select distinct on (article_id, version)
                article_id, version, to_timestamp(news.at / 1000.0), news.topic, news.reason, news.cause
            from unnest(cast(:ids as text[]), cast(:versions as integer[]), cast(:times as bigint[]),
                cast(:topics as text[]), cast(:reasons as text[]), cast(:causes as text[]))
                as news (article_id, version, at, topic, reason, cause)
            join ingest.article_version using (article_id, version)
            order by article_id, version, news.at desc
            on conflict (article_id, version) do update set
                failed_at = excluded.failed_at,
                failed_topic = excluded.failed_topic,
                failure_reason = excluded.failure_reason,
                failure_cause = excluded.failure_cause
            where stored.failed_at is null or stored.failed_at < excluded.failed_at
            """;

    /** These versions went through the extraction. */
    Uni<Void> extracted(List<News> news) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(EXTRACTED)
                        .setParameter("ids", column(news, News::articleId, new String[0]))
                        .setParameter("versions", column(news, News::version, new Integer[0]))
                        .setParameter("times", column(news, News::at, new Long[0]))
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** These versions became dead letters. */
    Uni<Void> failed(List<News> news) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILED)
                        .setParameter("ids", column(news, News::articleId, new String[0]))
                        .setParameter("versions", column(news, News::version, new Integer[0]))
                        .setParameter("times", column(news, News::at, new Long[0]))
                        .setParameter("topics", column(news, News::topic, new String[0]))
                        .setParameter("reasons", column(news, News::reason, new String[0]))
                        .setParameter("causes", column(news, News::cause, new String[0]))
                        .executeUpdate())
                .replaceWithVoid());
    }

    private static <T> T[] column(List<News> news, Function<News, T> field, T[] type) {
        return news.stream().map(field).toList().toArray(type);
    }
}
