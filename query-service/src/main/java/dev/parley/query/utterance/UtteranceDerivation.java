package dev.parley.query.utterance;

import dev.parley.query.disagreement.Disagreement;
import dev.parley.query.disagreement.DisagreementStore;
import dev.parley.query.page.SortDate;
import dev.parley.query.projection.Derivation;
import dev.parley.query.projection.Touched;
import dev.parley.query.projection.Touched.OfParty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps which statements render one utterance, and where their outlets differ. Of a touched date and party it reads the
 * statements of that date and the ones beside it; how much else is stored makes no difference.
 */
@ApplicationScoped
@Priority(20)
class UtteranceDerivation implements Derivation {
    @Override
    public Uni<Void> derive(SqlConnection connection, Touched touched) {
        Set<OfParty> dated = touched.statements().stream()
                .filter(at -> SortDate.eventDate(at.sortDate()) != null)
                .collect(Collectors.toSet());
        return RenderingStore.remove(connection, touched.replaced())
                .chain(() -> dated.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : SaidStore.of(connection, around(dated, -1))
                                .chain(found -> derive(connection, touched.onlyAdded(), dated, found)));
    }

    private static Uni<Void> derive(
            SqlConnection connection, boolean onlyAdded, Set<OfParty> touched, List<SaidStore.Rendering> found) {
        Set<OfParty> rewritten = around(touched, 0);
        Map<Said, String> before = new IdentityHashMap<>();
        found.forEach(rendering -> before.put(rendering.said(), rendering.utteranceId()));
        Map<Said, String> changed = new IdentityHashMap<>();
        Set<String> affected = new HashSet<>();
        before.keySet().stream().collect(Collectors.groupingBy(Said::partyId)).forEach((party, of) -> Utterances.of(of)
                .forEach((said, utterance) -> {
                    if (rewritten.contains(new OfParty(party, said.date()))) {
                        String was = before.get(said);
                        if (!utterance.equals(was)) {
                            changed.put(said, utterance);
                        }
                        // Where all that was there before is as it was, utterances without a change are too.
                        if (!onlyAdded || !utterance.equals(was)) {
                            affected.add(utterance);
                            affected.add(was);
                        }
                    }
                }));
        affected.remove(null);
        Uni<Set<String>> ofDays =
                onlyAdded ? Uni.createFrom().item(Set.of()) : RenderingStore.ofDays(connection, around(touched, -1));
        return ofDays.invoke(affected::addAll)
                .chain(() -> RenderingStore.put(connection, changed))
                .chain(() -> replaceUtterances(connection, affected))
                .chain(() -> DisagreementStore.replaceAttribution(
                        connection, touched, attributions(touched, before.keySet())));
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

    private static List<Disagreement> attributions(Set<OfParty> touched, Collection<Said> found) {
        return found.stream()
                .collect(Collectors.groupingBy(said -> new OfParty(said.partyId(), said.date())))
                .entrySet()
                .stream()
                .filter(entry -> touched.contains(entry.getKey()))
                .flatMap(entry -> Differences.ofAttribution(entry.getValue()).stream())
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
