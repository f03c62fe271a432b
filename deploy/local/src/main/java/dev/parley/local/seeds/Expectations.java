package dev.parley.local.seeds;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.local.client.QueryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What must come out of the sample articles; {@code seeds/README.md} says how each part is meant.
 *
 * @param identities names that must resolve to one entity
 * @param distinct pairs of names that must not
 * @param disagreements one remark, reported with different polarity
 * @param absent what only a superseded version of an article says
 */
public record Expectations(
        List<ExpectedPosition> positions,
        List<Identity> identities,
        List<List<String>> distinct,
        List<Disagreement> disagreements,
        List<Absent> absent) {

    /** All spellings of one entity. */
    public record Identity(String name, List<String> spellings) {}

    /** What each outlet made of one remark. */
    public record Disagreement(String holder, String issue, String saidOn, List<Reading> outlets) {}

    /** One outlet's side of a disagreement. */
    public record Reading(String outlet, String polarity, List<String> words) {}

    /** A stance that must not be there. */
    public record Absent(String holder, String issue, String polarity, List<String> words) {}

    /** Reads the file. */
    public static Expectations read(Path file) throws IOException {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file.toFile(), Expectations.class);
    }

    /** What does not come out as expected, a line for each; empty if all does. */
    public List<String> missing(QueryClient query) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (ExpectedPosition position : positions) {
            missing.addAll(position.missing(query));
        }
        for (Identity identity : identities) {
            List<String> ids = ids(identity.spellings(), query);
            if (ids.contains(null) || ids.stream().distinct().count() != 1) {
                missing.add(identity.name() + ": the spellings " + identity.spellings() + " are the entities " + ids);
            }
        }
        for (List<String> pair : distinct) {
            List<String> ids = ids(pair, query);
            if (Objects.equals(ids.get(0), ids.get(1))) {
                missing.add(pair + " are one entity, " + ids.get(0));
            }
        }
        for (Disagreement disagreement : disagreements) {
            missing.addAll(missing(disagreement, query));
        }
        for (Absent absence : absent) {
            if (ReportedStance.of(query, absence.holder(), absence.issue()).stream()
                    .anyMatch(stance -> stance.has(null, absence.polarity(), null)
                            && absence.words().stream().anyMatch(stance::says))) {
                missing.add(absence + " is there");
            }
        }
        return missing;
    }

    private static List<String> missing(Disagreement expected, QueryClient query)
            throws IOException, InterruptedException {
        List<ReportedStance> found = ReportedStance.of(query, expected.holder(), expected.issue());
        return expected.outlets().stream()
                .filter(reading -> found.stream()
                        .noneMatch(stance -> stance.outlet().equals(reading.outlet())
                                && stance.has(expected.saidOn(), reading.polarity(), null)
                                && reading.words().stream().allMatch(stance::says)))
                .map(reading -> expected.holder() + " on " + expected.issue() + ": " + reading.outlet() + " has no "
                        + reading.polarity() + " said on " + expected.saidOn() + " with the words " + reading.words())
                .toList();
    }

    /** The entity of each name, null where there is none or not just one. */
    private static List<String> ids(List<String> names, QueryClient query) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(query.entityId(name));
        }
        return ids;
    }
}
