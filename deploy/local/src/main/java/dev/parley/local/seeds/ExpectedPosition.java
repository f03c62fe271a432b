package dev.parley.local.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.local.client.QueryClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a holder must stand on an issue.
 *
 * @param latest polarity of the latest position
 * @param strength of the latest position, or null if any will do
 * @param history stances that must be there
 * @param conditions words that must each stand in a condition
 * @param words that must each stand in some stance's evidence
 */
public record ExpectedPosition(
        String holder,
        String issue,
        String latest,
        String strength,
        List<Step> history,
        List<String> conditions,
        List<String> words) {
    public ExpectedPosition {
        history = history == null ? List.of() : List.copyOf(history);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** A stance of one day; strength is null if any will do. */
    public record Step(String date, String polarity, String strength) {}

    List<String> missing(QueryClient query) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        List<JsonNode> positions = query.all("/v1/positions", Map.of("holder", holder, "issue", issue));
        if (positions.size() != 1) {
            return List.of(name() + ": there are " + positions.size() + " positions");
        }
        JsonNode position = positions.get(0);
        if (!latest.equals(position.get("polarity").asText())) {
            missing.add(name() + ": latest is " + position.get("polarity").asText() + ", not " + latest);
        }
        if (strength != null && !strength.equals(position.get("strength").asText())) {
            missing.add(name() + ": strength is " + position.get("strength").asText() + ", not " + strength);
        }
        List<ReportedStance> stances = ReportedStance.of(query, holder, issue);
        for (Step step : history) {
            if (stances.stream().noneMatch(stance -> stance.has(step.date(), step.polarity(), step.strength()))) {
                missing.add(name() + ": no stance of " + step);
            }
        }
        for (String condition : conditions) {
            if (stances.stream().noneMatch(stance -> stance.hasCondition(condition))) {
                missing.add(name() + ": no condition with the words “" + condition + "”");
            }
        }
        for (String said : words) {
            if (stances.stream().noneMatch(stance -> stance.says(said))) {
                missing.add(name() + ": no evidence with the words “" + said + "”");
            }
        }
        return missing;
    }

    private String name() {
        return holder + " on " + issue;
    }
}
