package dev.parley.query.utterance;

import dev.parley.query.disagreement.Disagreement;
import dev.parley.query.disagreement.Disagreement.Kind;
import dev.parley.query.disagreement.Side;
import dev.parley.query.independence.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where outlets that render one utterance quote other words, or give them to somebody else. */
final class Differences {
    private static final int FEWEST_WORDS = 3;
    private static final Comparator<Side> MOST_PUBLISHERS_FIRST = Comparator.<Side>comparingInt(
                    side -> -side.tally().publishers().size())
            .thenComparing(Side::says);

    /**
     * Quotations of one utterance of which neither has all the other's content: the words cannot both be the speaker's.
     * A shorter quotation of the same words is no other wording, nor is a paraphrase.
     */
    static Optional<Disagreement> ofWording(String utteranceId, Collection<Said> renderings) {
        List<List<Said>> wordings = new ArrayList<>();
        renderings.stream().filter(Said::quoted).sorted(Said.IN_ORDER).forEach(said -> {
            for (List<Said> wording : wordings) {
                if (sameQuotation(wording.get(0), said)) {
                    wording.add(said);
                    return;
                }
            }
            wordings.add(new ArrayList<>(List.of(said)));
        });
        List<Side> sides = wordings.stream()
                .map(wording -> side(wording.get(0).words(), wording))
                .sorted(MOST_PUBLISHERS_FIRST)
                .toList();
        if (!Disagreement.differ(sides)) {
            return Optional.empty();
        }
        Said first = renderings.stream().min(Said.IN_ORDER).orElseThrow();
        return Optional.of(new Disagreement(
                Disagreement.id(Kind.WORDING, utteranceId),
                Kind.WORDING,
                first.partyId(),
                null,
                utteranceId,
                first.date(),
                sides));
    }

    private static boolean sameQuotation(Said one, Said other) {
        return one.meaning().contains(other.meaning()) || other.meaning().contains(one.meaning());
    }

    /** Nearly the same words of one party and one date that outlets give to different speakers. */
    static List<Disagreement> ofAttribution(Collection<Said> ofOneDate) {
        List<Said> attributed = ofOneDate.stream()
                .filter(said -> said.speakerId() != null && said.meaning().tokens().length >= FEWEST_WORDS)
                .toList();
        return Utterances.groups(attributed, (one, other) -> one.meaning().nearlyEquals(other.meaning())).stream()
                .map(Differences::attribution)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Disagreement attribution(List<Said> alike) {
        Map<String, List<Said>> bySpeaker =
                alike.stream().collect(Collectors.groupingBy(Said::speakerId, TreeMap::new, Collectors.toList()));
        List<Side> sides = bySpeaker.entrySet().stream()
                .map(entry -> side(entry.getKey(), entry.getValue()))
                .sorted(MOST_PUBLISHERS_FIRST)
                .toList();
        Said first = alike.get(0);
        return Disagreement.differ(sides)
                ? new Disagreement(
                        idOfAttribution(first), Kind.ATTRIBUTION, first.partyId(), null, null, first.date(), sides)
                : null;
    }

    /** The id that a disagreement on attribution has that begins with this statement. */
    static String idOfAttribution(Said first) {
        return Disagreement.id(Kind.ATTRIBUTION, first.partyId(), first.date(), first.id());
    }

    private static Side side(String says, List<Said> statements) {
        return new Side(
                says, Tally.of(statements), statements.stream().map(Said::place).toList());
    }

    private Differences() {}
}
