package dev.parley.ingest.origin;

import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the wordings of what is accepted, in its transaction. */
@ApplicationScoped
public class Wordings {
    /** The article is looked up for each row: how many there are in all must not matter, whatever the planner thinks. */
    private static final String KEEP = """
            with incoming as (
                select incoming.position, incoming.own_origin, incoming.article_id, incoming.version, incoming.sample,
                    lower(coalesce(stored.agency, '')) as agency
                from unnest(cast(:positions as integer[]), cast(:origins as text[]), cast(:ids as text[]),
                    cast(:versions as integer[]), cast(:samples as text[]))
                    as incoming (position, own_origin, article_id, version, sample)
                cross join lateral (
                    select article.agency from ingest.article where article.id = incoming.article_id limit 1) as stored
            ), different as (
                select distinct on (own_origin, agency) * from incoming
                order by own_origin, agency, article_id, version
            ), added as (
                insert into ingest.wording (own_origin, agency, origin_id, article_id, version, sample)
                select own_origin, agency, own_origin, article_id, version, decode(sample, 'base64')
                from different order by own_origin, agency
                on conflict do nothing
                returning number, own_origin, agency
            ), banded as (
                insert into ingest.wording_band (key, wording)
                select band.key, added.number
                from unnest(cast(:bandPositions as integer[]), cast(:keys as bigint[])) as band (position, key)
                join (select position, number from different join added using (own_origin, agency)) as added
                    using (position)
                order by band.key
            )
            select position, agency from incoming
            """;

    /** Keeps the wordings of the versions that the receipts say are new, and gives what is to be settled of them. */
    public Uni<List<Unsettled>> keep(List<Submission> submissions, List<Receipt> receipts) {
        int[] fresh = IntStream.range(0, receipts.size())
                .filter(i -> !receipts.get(i).duplicate())
                .toArray();
        if (fresh.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession().chain(session -> keep(session, submissions, receipts, fresh));
    }

    private static Uni<List<Unsettled>> keep(
            Mutiny.Session session, List<Submission> submissions, List<Receipt> receipts, int[] fresh) {
        List<Integer> bandPositions = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (int position : fresh) {
            for (long key : submissions.get(position).identity().sketch().bands()) {
                bandPositions.add(position);
                keys.add(key);
            }
        }
        return session.createNativeQuery(KEEP, Object[].class)
                .setParameter("positions", IntStream.of(fresh).boxed().toArray(Integer[]::new))
                .setParameter(
                        "origins",
                        IntStream.of(fresh)
                                .mapToObj(i -> submissions.get(i).identity().originId())
                                .toArray(String[]::new))
                .setParameter(
                        "ids",
                        IntStream.of(fresh).mapToObj(i -> receipts.get(i).id()).toArray(String[]::new))
                .setParameter(
                        "versions",
                        IntStream.of(fresh)
                                .mapToObj(i -> receipts.get(i).version())
                                .toArray(Integer[]::new))
                .setParameter(
                        "samples",
                        IntStream.of(fresh)
                                .mapToObj(i -> sample(submissions.get(i)))
                                .toArray(String[]::new))
                .setParameter("bandPositions", bandPositions.toArray(Integer[]::new))
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> unsettled(submissions, receipts, (Integer) row[0], (String) row[1]))
                        .toList());
    }

    /** As text, since an array of byte arrays cannot be handed to the database. */
    private static String sample(Submission submission) {
        return Base64.getEncoder()
                .encodeToString(submission.identity().sketch().sample().write());
    }

    private static Unsettled unsettled(
            List<Submission> submissions, List<Receipt> receipts, int position, String agency) {
        Receipt receipt = receipts.get(position);
        var identity = submissions.get(position).identity();
        return new Unsettled(receipt.id(), receipt.version(), identity.originId(), agency, identity.sketch());
    }
}
