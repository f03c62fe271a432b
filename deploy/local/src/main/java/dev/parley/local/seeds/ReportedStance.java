package dev.parley.local.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.local.client.QueryClient;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A stance as the query service tells it, with the questions that expectations ask. */
record ReportedStance(JsonNode json) {

    /** All stances of a holder on an issue. */
    static List<ReportedStance> of(QueryClient query, String holder, String issue)
            throws IOException, InterruptedException {
        return query.all("/v1/stances", Map.of("holder", holder, "issue", issue)).stream()
                .map(ReportedStance::new)
                .toList();
    }

    String outlet() {
        return json.at("/article/outlet").asText();
    }

    /** Whether it has this date, polarity and strength; null stands for any. */
    boolean has(String date, String polarity, String strength) {
        return is("date", date) && is("polarity", polarity) && is("strength", strength);
    }

    private boolean is(String field, String expected) {
        return expected == null || expected.equals(json.path(field).asText());
    }

    /** Whether the words stand in its evidence. */
    boolean says(String words) {
        return isWithin("evidence", words);
    }

    /** Whether the words stand in one of its conditions. */
    boolean hasCondition(String words) {
        return isWithin("conditions", words);
    }

    private boolean isWithin(String field, String words) {
        return StreamSupport.stream(json.path(field).spliterator(), false)
                .map(span -> span.get("text").asText().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(words.toLowerCase(Locale.ROOT)));
    }
}
