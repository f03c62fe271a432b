package dev.parley.query.correction;

import dev.parley.query.correction.CorrectionStore.Stored;
import dev.parley.query.correction.Krippendorff.Level;
import dev.parley.query.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Agreement of reviewers over what several of them judged. Who accepts gives the value that was extracted, who amends the
 * amended one; who rejects gives none but that it is to be rejected. Of one reviewer's judgements on one thing the latest
 * counts.
 */
final class Agreements {
    private static final List<String> KEPT = List.of("keep", "reject");
    private static final List<String> POLARITIES = List.of("oppose", "neutral", "conditional", "support");
    private static final List<String> STRENGTHS = List.of("hedged", "firm", "categorical");

    /** What was judged, the same for all who judged it. */
    private record Unit(String article, String part, String who, String issue, String words) {}

    static AgreementView of(List<Stored> judgements) {
        Map<Unit, Map<String, Judgement>> units = new LinkedHashMap<>();
        for (Stored stored : judgements) {
            Judgement one = stored.judgement();
            Judged judged = one.judged();
            Unit unit = new Unit(stored.articleId(), one.part(), judged.who(), judged.issue(), judged.words());
            units.computeIfAbsent(unit, same -> new TreeMap<>()).put(one.by(), one);
        }
        return new AgreementView(List.of(
                field("kept", Level.NOMINAL, KEPT, units, one -> one.rejects() ? "reject" : "keep"),
                field("polarity", Level.NOMINAL, POLARITIES, units, Agreements::polarity),
                field("polarity", Level.ORDINAL, POLARITIES, units, Agreements::polarity),
                field("strength", Level.ORDINAL, STRENGTHS, units, Agreements::strength),
                field("issue", Level.NOMINAL, null, units, Agreements::issue),
                field("holder", Level.NOMINAL, null, units, Agreements::holder),
                field("type", Level.NOMINAL, Words.STATEMENT_TYPES, units, Agreements::type),
                field("speaker", Level.NOMINAL, null, units, Agreements::speaker)));
    }

    private static AgreementView.Field field(
            String name,
            Level level,
            List<String> scale,
            Map<Unit, Map<String, Judgement>> units,
            Function<Judgement, String> value) {
        List<List<String>> values = new ArrayList<>();
        TreeSet<String> coders = new TreeSet<>();
        for (Map<String, Judgement> unit : units.values()) {
            List<String> given =
                    unit.values().stream().map(value).filter(Objects::nonNull).toList();
            if (given.size() > 1) {
                values.add(given);
                unit.forEach((coder, one) -> {
                    if (value.apply(one) != null) {
                        coders.add(coder);
                    }
                });
            }
        }
        List<String> all = scale != null
                ? scale
                : List.copyOf(
                        new TreeSet<>(values.stream().flatMap(List::stream).toList()));
        Krippendorff.Agreement agreement = Krippendorff.of(values, all, level);
        return new AgreementView.Field(
                name,
                level.name().toLowerCase(Locale.ROOT),
                agreement.alpha().isPresent() ? agreement.alpha().getAsDouble() : null,
                agreement.units(),
                agreement.values(),
                List.copyOf(coders));
    }

    private static String polarity(Judgement one) {
        return value(one, true, one.amendment().polarity(), one.judged().polarity());
    }

    private static String strength(Judgement one) {
        return value(one, true, one.amendment().strength(), one.judged().strength());
    }

    private static String issue(Judgement one) {
        return value(one, true, one.amendment().issue(), one.judged().issue());
    }

    private static String holder(Judgement one) {
        return value(one, true, one.amendment().holder(), one.judged().who());
    }

    private static String type(Judgement one) {
        return value(one, false, one.amendment().type(), one.judged().type());
    }

    private static String speaker(Judgement one) {
        return value(one, false, one.amendment().speaker(), one.judged().who());
    }

    private static String value(Judgement one, boolean ofStance, String amended, String extracted) {
        return one.rejects() || one.ofStance() != ofStance ? null : amended != null ? amended : extracted;
    }

    private Agreements() {}
}
