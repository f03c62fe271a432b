package dev.parley.query.utterance;

import dev.parley.query.disagreement.Disagreement;
import dev.parley.query.disagreement.DisagreementStore;
import dev.parley.query.disagreement.Side;
import dev.parley.query.page.SortDate;
import dev.parley.query.projection.Derivation;
import dev.parley.query.projection.Touched;
import dev.parley.query.projection.Touched.OfParty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps which statements render one utterance, and where their outlets differ. Of a touched date and party it reads the
 * statements of that date and the ones beside it, and where statements only came, of most of them only what they mean; how
 * much else is stored makes no difference. Where some went or changed hands is settled first: to what comes after it, all
 * else is as it was.
 */
@ApplicationScoped
@Priority(20)
class UtteranceDerivation implements Derivation {
    @Override
    public Uni<Void> derive(SqlConnection connection, Touched touched) {
        Set<OfParty> disturbed = dated(touched.disturbed());
        Set<OfParty> undisturbed = dated(touched.statements());
        undisturbed.removeAll(disturbed);
        return RenderingStore.remove(connection, touched.replaced())
                .chain(() -> disturbed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : SaidStore.of(connection, around(disturbed, -1))
                                .chain(found -> deriveAll(connection, disturbed, found)))
                .chain(() -> undisturbed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : SaidStore.outlines(connection, around(undisturbed, -1))
                                .chain(found -> add(
                                        connection,
                                        found,
                                        one -> touched.added()
                                                        .contains(one.place().articleId())
                                                && undisturbed.contains(new OfParty(one.partyId(), one.date())))));
    }

    private static Set<OfParty> dated(Set<OfParty> places) {
        return places.stream()
                .filter(at -> SortDate.eventDate(at.sortDate()) != null)
                .collect(Collectors.toSet());
    }

    /** Where all that was there before is as it was, only what is like something new can be another now. */
    private static Uni<Void> add(SqlConnection connection, List<Outline> found, Predicate<Outline> came) {
        Map<Side.Place, String> alone = new HashMap<>();
        Set<Side.Place> concerned = new HashSet<>();
        Set<Side.Place> together = new HashSet<>();
        found.stream().collect(Collectors.groupingBy(Outline::partyId)).values().forEach(of -> {
            Surroundings surroundings = new Surroundings(of, came);
            surroundings.together().forEach(one -> {
                together.add(one.place());
                if (surroundings.concerns(one)) {
                    concerned.add(one.place());
                }
            });
            surroundings.alone().forEach(one -> alone.put(one.place(), Said.id(one.place())));
        });
        Uni<Void> put = RenderingStore.put(connection, alone);
        return together.isEmpty()
                ? put
                : put.chain(() -> SaidStore.at(connection, together))
                        .chain(read -> derive(connection, read, said -> concerned.contains(said.place())));
    }

    private static Uni<Void> derive(
            SqlConnection connection, List<SaidStore.Rendering> found, Predicate<Said> concerned) {
        Map<Said, String> before = before(found);
        Map<Side.Place, String> changed = new HashMap<>();
        Set<String> affected = new HashSet<>();
        now(before.keySet()).forEach((said, utterance) -> {
            String was = before.get(said);
            if (concerned.test(said) && !utterance.equals(was)) {
                changed.put(said.place(), utterance);
                affected.add(utterance);
                affected.add(was);
            }
        });
        affected.remove(null);
        List<Said> rewritten = before.keySet().stream().filter(concerned).toList();
        Set<String> attributions =
                rewritten.stream().map(Differences::idOfAttribution).collect(Collectors.toSet());
        return RenderingStore.put(connection, changed)
                .chain(() -> replaceUtterances(connection, affected))
                .chain(() -> DisagreementStore.replace(connection, attributions, attributions(rewritten)));
    }

    private static Uni<Void> deriveAll(
            SqlConnection connection, Set<OfParty> touched, List<SaidStore.Rendering> found) {
        Set<OfParty> rewritten = around(touched, 0);
        Map<Said, String> before = before(found);
        Map<Side.Place, String> changed = new HashMap<>();
        Set<String> affected = new HashSet<>();
        now(before.keySet()).forEach((said, utterance) -> {
            if (rewritten.contains(day(said))) {
                String was = before.get(said);
                if (!utterance.equals(was)) {
                    changed.put(said.place(), utterance);
                }
                affected.add(utterance);
                affected.add(was);
            }
        });
        affected.remove(null);
        List<Said> ofTouched = before.keySet().stream()
                .filter(said -> touched.contains(day(said)))
                .toList();
        return RenderingStore.ofDays(connection, around(touched, -1))
                .invoke(affected::addAll)
                .chain(() -> RenderingStore.put(connection, changed))
                .chain(() -> replaceUtterances(connection, affected))
                .chain(() -> DisagreementStore.replaceAttribution(connection, touched, attributions(ofTouched)));
    }

    private static Map<Said, String> before(List<SaidStore.Rendering> found) {
        Map<Said, String> before = new IdentityHashMap<>();
        found.forEach(rendering -> before.put(rendering.said(), rendering.utteranceId()));
        return before;
    }

    private static Map<Said, String> now(Collection<Said> statements) {
        Map<Said, String> now = new IdentityHashMap<>();
        statements.stream()
                .collect(Collectors.groupingBy(Said::partyId))
                .values()
                .forEach(of -> now.putAll(Utterances.of(of)));
        return now;
    }

    private static OfParty day(Said said) {
        return new OfParty(said.partyId(), said.date());
    }

    private static Uni<Void> replaceUtterances(SqlConnection connection, Set<String> affected) {
        return affected.isEmpty()
                ? Uni.createFrom().voidItem()
                : SaidStore.ofUtterances(connection, affected).chain(rows -> {
                    Map<String, List<Said>> renderings = rows.stream()
                            .collect(Collectors.groupingBy(
                                    SaidStore.Rendering::utteranceId,
                                    Collectors.mapping(SaidStore.Rendering::said, Collectors.toList())));
                    List<Disagreement> wordings = renderings.entrySet().stream()
                            .map(entry -> Differences.ofWording(entry.getKey(), entry.getValue()))
                            .flatMap(Optional::stream)
                            .toList();
                    return RenderingStore.replace(connection, affected, renderings)
                            .chain(() -> DisagreementStore.replaceWording(connection, affected, wordings));
                });
    }

    /** Of dates of which all are given, or all that can be like one of those given. */
    private static List<Disagreement> attributions(Collection<Said> given) {
        return given.stream().collect(Collectors.groupingBy(UtteranceDerivation::day)).values().stream()
                .flatMap(ofOneDate -> Differences.ofAttribution(ofOneDate).stream())
                .toList();
    }

    /** The touched places with those of the day after, and of the days before as far as said. */
    private static Set<OfParty> around(Collection<OfParty> touched, int from) {
        Set<OfParty> places = new HashSet<>();
        for (OfParty at : touched) {
            for (int day = from; day <= 1; day++) {
                places.add(new OfParty(at.partyId(), at.sortDate().plusDays(day)));
            }
        }
        return places;
    }
}
