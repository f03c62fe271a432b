package dev.parley.ingest.intake;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the query parameters of a request say about the article in its body. */
final class QueryDraft {

    static Draft read(UriInfo request) {
        Map<String, String> fields = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        request.getQueryParameters().forEach((name, values) -> {
            if (Draft.ABOUT.contains(name)) {
                fields.put(name, values.get(0));
            } else {
                warnings.add(Draft.unknown(name));
            }
        });
        return new Draft(fields, warnings, Set.of());
    }

    private QueryDraft() {}
}
