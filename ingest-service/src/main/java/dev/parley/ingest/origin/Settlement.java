package dev.parley.ingest.origin;

import dev.parley.ingest.likeness.OriginMerges;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Looks for the origins of accepted versions and lets them leave. It runs in a transaction after the one that accepted
 * them: of two copies accepted at once, each is stored before it is searched for, so the later search finds the other.
 */
@ApplicationScoped
class Settlement {
    private final Candidates candidates;
    private final Clock clock = Clock.systemUTC();

    Settlement(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * Settles the versions; again does nothing. Must be called on an event loop, outside of a transaction.
     *
     * @return their origins, by their own origins
     */
    Uni<Map<String, String>> settle(List<Unsettled> versions) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> settle(session, versions)));
    }

    private Uni<Map<String, String>> settle(Mutiny.Session session, List<Unsettled> versions) {
        OriginTables tables = new OriginTables(session);
        return candidates.links(session, versions).chain(links -> {
            Set<String> ownOrigins = new HashSet<>();
            versions.forEach(version -> ownOrigins.add(version.ownOrigin()));
            links.forEach(link -> ownOrigins.add(link.other()));
            return joins(tables, links, ownOrigins).chain(joins -> tables.lock(joins)
                    .chain(() -> tables.places(ownOrigins))
                    .chain(places -> apply(tables, versions, outcome(links, places), joins)));
        });
    }

    private static Uni<Boolean> joins(OriginTables tables, List<Candidates.Link> links, Set<String> ownOrigins) {
        return links.isEmpty()
                ? tables.places(ownOrigins).map(Settlement::isDivided)
                : Uni.createFrom().item(true);
    }

    /** Whether one wording has two origins, as it may once another agency is credited for it. */
    private static boolean isDivided(List<OriginTables.Place> places) {
        Map<String, String> first = new HashMap<>();
        return places.stream().anyMatch(place -> !first.computeIfAbsent(place.ownOrigin(), own -> place.originId())
                .equals(place.originId()));
    }

    private static Outcome outcome(List<Candidates.Link> links, List<OriginTables.Place> places) {
        OriginMerges merges = new OriginMerges();
        Map<String, String> present = new HashMap<>();
        for (OriginTables.Place place : places) {
            String other = present.putIfAbsent(place.ownOrigin(), place.originId());
            if (other != null) {
                merges.join(other, place.originId());
            }
        }
        links.forEach(link -> merges.join(present.get(link.origin()), present.get(link.other())));
        present.replaceAll((own, origin) -> merges.of(origin));
        return new Outcome(present, merges.moves());
    }

    /**
     * What was found.
     *
     * @param found origins by own origins
     * @param moves origins that give way, each with the one that takes its place
     */
    private record Outcome(Map<String, String> found, Map<String, String> moves) {}

    /** A wording that was divided only since this transaction looked is joined by the one that divided it. */
    private Uni<Map<String, String>> apply(
            OriginTables tables, List<Unsettled> versions, Outcome outcome, boolean joins) {
        List<String> found = versions.stream()
                .map(version -> outcome.found().get(version.ownOrigin()))
                .toList();
        return tables.move(joins ? outcome.moves() : Map.of(), clock.instant())
                .chain(() -> tables.settle(versions, found))
                .replaceWith(outcome.found());
    }
}
