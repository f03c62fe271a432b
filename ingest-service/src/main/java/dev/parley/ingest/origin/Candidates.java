package dev.parley.ingest.origin;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.article.Zones;
import dev.parley.ingest.likeness.Likeness;
import dev.parley.ingest.likeness.Sample;
import dev.parley.ingest.likeness.Sketch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Finds the wordings that are like given ones: those that share a band, of them the ones that share most, of them the
 * ones whose samples are alike, of them the ones whose texts are. What it costs is bounded for each wording, however many are stored.
 */
@ApplicationScoped
class Candidates {
    private static final String FIND = """
            select found.position, other.number, other.own_origin, other.agency, other.sample
            from (
                select probe.position, near.wording,
                    row_number() over (partition by probe.position order by count(*) desc, near.wording) as place
                from unnest(cast(:positions as integer[]), cast(:keys as bigint[])) as probe (position, key)
                cross join lateral (
                    select band.wording from ingest.wording_band band
                    where band.key = probe.key limit :perBand
                ) as near
                group by probe.position, near.wording
            ) as found
            cross join lateral (
                select * from ingest.wording where wording.number = found.wording limit 1
            ) as other
            where found.place <= :most
            """;

    private static final String TEXTS = """
            select wording.number, left(stored.text, :longest), stored.zones
            from ingest.wording wording
            join ingest.article_version stored using (article_id, version)
            where wording.number = any(cast(:numbers as bigint[]))
            """;

    private final IngestConfig.Origins config;

    Candidates(IngestConfig config) {
        this.config = config.origins();
    }

    /** Two wordings that are copies of one text, by their own origins. */
    record Link(String origin, String other) {}

    private record Candidate(Unsettled version, long number, String ownOrigin, String agency, Sample sample) {
        boolean mayBeAlike() {
            return Likeness.isWorthALook(version.sample().resemblance(sample), version.agency(), agency);
        }

        boolean isAlike(Sketch sketch) {
            return Likeness.of(version.sketch(), sketch).isOfOneOrigin(version.agency(), agency);
        }
    }

    /** All links from the given versions' wordings to others, also to each other's. */
    Uni<List<Link>> links(Mutiny.Session session, List<Unsettled> versions) {
        return candidates(session, versions)
                .chain(candidates -> sketches(session, versions, candidates).map(sketches -> candidates.stream()
                        .filter(candidate -> candidate.isAlike(sketches.get(candidate.ownOrigin())))
                        .map(candidate -> new Link(candidate.version().ownOrigin(), candidate.ownOrigin()))
                        .toList()));
    }

    private Uni<List<Candidate>> candidates(Mutiny.Session session, List<Unsettled> versions) {
        List<Integer> positions = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        for (int position = 0; position < versions.size(); position++) {
            for (long key : versions.get(position).sketch().bands()) {
                positions.add(position);
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("positions", positions.toArray(Integer[]::new))
                .setParameter("keys", keys.toArray(Long[]::new))
                .setParameter("perBand", config.perBand())
                .setParameter("most", config.candidates())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Candidate(
                                versions.get((Integer) row[0]),
                                (Long) row[1],
                                (String) row[2],
                                (String) row[3],
                                Sample.read((byte[]) row[4])))
                        .filter(candidate -> !candidate
                                .ownOrigin()
                                .equals(candidate.version().ownOrigin()))
                        .filter(Candidate::mayBeAlike)
                        .toList());
    }

    /** By own origin. */
    private static Uni<Map<String, Sketch>> sketches(
            Mutiny.Session session, List<Unsettled> versions, List<Candidate> candidates) {
        Map<String, Sketch> sketches = new HashMap<>();
        versions.forEach(version -> sketches.put(version.ownOrigin(), version.sketch()));
        Map<Long, String> unknown = new HashMap<>();
        Set<String> asked = new HashSet<>(sketches.keySet());
        for (Candidate candidate : candidates) {
            if (asked.add(candidate.ownOrigin())) {
                unknown.put(candidate.number(), candidate.ownOrigin());
            }
        }
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(sketches);
        }
        return session.createNativeQuery(TEXTS, Object[].class)
                .setParameter("numbers", unknown.keySet().toArray(Long[]::new))
                .setParameter("longest", Sketch.LONGEST_TEXT)
                .getResultList()
                .map(rows -> {
                    rows.forEach(row -> sketches.put(
                            unknown.get((Long) row[0]), Identity.sketch((String) row[1], Zones.read((String) row[2]))));
                    return sketches;
                });
    }
}
