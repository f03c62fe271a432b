package dev.parley.query.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.query.page.StoredJson;
import dev.parley.query.stance.StanceView;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stances as annotations of their articles by the W3C's Web Annotation Data Model. Each span of the evidence is a target,
 * selected by its words with what stands around them and by its place, which that model also counts in code points.
 */
final class Annotations implements Format<Annotations.Annotated> {
    /** How much of the text around a quotation tells it from others alike. */
    private static final String QUOTES = """
            , (select jsonb_agg(jsonb_build_object(
                    'start', span -> 'start', 'end', span -> 'end', 'exact', span -> 'text',
                    'prefix', substr(article.body, greatest((span ->> 'start')::int - 31, 1),
                        least((span ->> 'start')::int, 32)),
                    'suffix', substr(article.body, (span ->> 'end')::int + 1, 32)) order by place)
                from jsonb_array_elements(stance.evidence) with ordinality spans (span, place))::text as quotes
            """;

    static final String SELECT = "select " + StanceView.COLUMNS + QUOTES + " from query.stance" + StanceView.JOINS;

    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final ObjectMapper json;
    private final String id;
    private boolean first = true;

    /** @param id of the page that the annotations are on */
    Annotations(ObjectMapper json, String id) {
        this.json = json;
        this.id = id;
    }

    /** A stance with its evidence and what stands around it. */
    record Annotated(StanceView stance, List<Map<String, Object>> quotes) {

        static Annotated from(Row row) {
            List<Map<String, Object>> quotes = StoredJson.read(row.getString("quotes"), LIST);
            return new Annotated(StanceView.from(row), quotes == null ? List.of() : quotes);
        }
    }

    @Override
    public String begin() {
        return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":" + JsonLines.write(json, id)
                + ",\"type\":\"AnnotationPage\",\"items\":[";
    }

    @Override
    public String text(List<Annotated> stances) {
        StringBuilder text = new StringBuilder();
        for (Annotated annotated : stances) {
            text.append(first ? "\n" : ",\n").append(JsonLines.write(json, annotation(annotated)));
            first = false;
        }
        return text.toString();
    }

    @Override
    public String end() {
        return "\n]}\n";
    }

    private static Map<String, Object> annotation(Annotated annotated) {
        StanceView stance = annotated.stance();
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", "urn:parley:stance:" + stance.article().id() + "." + stance.id());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "classifying");
        List<Object> bodies = new ArrayList<>();
        bodies.add(body("identifying", stance.holder().id()));
        bodies.add(body("classifying", stance.issue()));
        bodies.add(body("tagging", stance.polarity()));
        bodies.add(body("tagging", stance.strength()));
        annotation.put("body", bodies);
        annotation.put(
                "target",
                annotated.quotes().stream().map(quote -> target(stance, quote)).toList());
        return annotation;
    }

    private static Map<String, Object> body(String purpose, String value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("purpose", purpose);
        body.put("value", value);
        return body;
    }

    private static Map<String, Object> target(StanceView stance, Map<String, Object> quote) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "TextQuoteSelector");
        words.put("exact", quote.get("exact"));
        words.put("prefix", quote.get("prefix"));
        words.put("suffix", quote.get("suffix"));
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("type", "TextPositionSelector");
        place.put("start", quote.get("start"));
        place.put("end", quote.get("end"));
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", source(stance));
        target.put("selector", List.of(words, place));
        return target;
    }

    private static String source(StanceView stance) {
        String url = stance.article().url();
        return url == null ? "urn:parley:article:" + stance.article().id() : url;
    }
}
