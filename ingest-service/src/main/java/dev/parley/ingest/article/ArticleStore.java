package dev.parley.ingest.article;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps articles, their versions and what is still to be announced of them, all in one transaction.
 *
 * <p>Must be called on an event loop.
 */
@ApplicationScoped
public class ArticleStore {
    private final Clock clock = Clock.systemUTC();

    /**
     * Stores what is new and queues it for announcement. Safe against others who store the same articles at the same
     * time: the article's row lock decides the order.
     *
     * @param traceparent W3C trace context of the request, or null
     * @return one receipt per submission, in their order
     */
    public Uni<List<Receipt>> accept(List<Submission> submissions, String traceparent) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> new Acceptance(session, traceparent, clock.instant()).run(submissions)));
    }

    /**
     * One transaction's work. A statement may touch a row once only, so a repeated article goes into a later wave; one that
     * says nothing new is not asked for again.
     */
    private record Acceptance(Mutiny.Session session, String traceparent, Instant now) {

        Uni<List<Receipt>> run(List<Submission> submissions) {
            Receipt[] receipts = new Receipt[submissions.size()];
            int[] before = new int[submissions.size()];
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Map<String, Integer> wave : waves(submissions, before)) {
                all = all.chain(() -> store(wave, submissions, receipts));
            }
            return all.map(ignored -> {
                for (int position = 0; position < receipts.length; position++) {
                    if (before[position] != position) {
                        receipts[position] = receipts[before[position]].asDuplicate();
                    }
                }
                return List.of(receipts);
            });
        }

        /**
         * Which submissions are stored together, by their articles.
         *
         * @param before is told for each submission the earlier one that says the same of its article, or itself
         */
        private static List<Map<String, Integer>> waves(List<Submission> submissions, int[] before) {
            List<Map<String, Integer>> waves = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            Map<String, Integer> latest = new HashMap<>();
            for (int position = 0; position < submissions.size(); position++) {
                Submission submission = submissions.get(position);
                String id = submission.identity().articleId();
                Integer last = latest.get(id);
                if (last != null && submission.saysTheSameAs(submissions.get(last))) {
                    before[position] = last;
                    continue;
                }
                before[position] = position;
                latest.put(id, position);
                int wave = seen.merge(id, 1, Integer::sum) - 1;
                if (wave == waves.size()) {
                    waves.add(new LinkedHashMap<>());
                }
                waves.get(wave).put(id, position);
            }
            return waves;
        }

        private Uni<Void> store(Map<String, Integer> wave, List<Submission> submissions, Receipt[] receipts) {
            List<Submission> articles =
                    wave.values().stream().map(submissions::get).toList();
            return AcceptStatement.run(session, articles, traceparent, now).chain(stored -> {
                stored.forEach(receipt -> receipts[wave.get(receipt.id())] = receipt);
                List<String> known = wave.keySet().stream()
                        .filter(id -> receipts[wave.get(id)] == null)
                        .toList();
                return known.isEmpty() ? Uni.createFrom().voidItem() : duplicates(known, wave, receipts);
            });
        }

        private Uni<Void> duplicates(List<String> ids, Map<String, Integer> wave, Receipt[] receipts) {
            return session.createQuery("select id, version, originId from Article where id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .invoke(rows -> rows.forEach(row -> receipts[wave.get((String) row[0])] =
                            new Receipt((String) row[0], (Integer) row[1], (String) row[2], true)))
                    .replaceWithVoid();
        }
    }
}
