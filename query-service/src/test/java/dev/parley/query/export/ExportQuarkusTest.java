package dev.parley.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file is read back by a reader of its format. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ExportQuarkusTest {
    private static final String OUTLET = "Export Herald";
    private static final int ARTICLES = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void articlesAreProjected() {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (int number = 0; number < ARTICLES; number++) {
                topic.send(exported(number).build(), "2026-02-01T00:00:00Z");
            }
            topic.awaitProjected();
        }
    }

    private static SampleArticle exported(int number) {
        Stance.Polarity polarity = Stance.Polarity.values()[number % Stance.Polarity.values().length];
        return SampleArticle.article("export-" + number)
                .outlet(OUTLET)
                .published("2026-04-%02d".formatted(1 + number))
                .person("e1", "Klara Wessel", "minister", "e2")
                .state("e2", "Pottsylvania", null)
                .statement("s1", "e1", "e2", "=SUM(1) and \"more\", 😀 words " + number, null)
                .stance("p1", "e2", "export-issue-" + number % 2, polarity, Stance.Strength.FIRM, "😀 words", "s1")
                .stance("p2", "e1", "export-issue-2", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "=no", "s1");
    }

    private static Response file(String name) {
        return given().queryParam("outlet", OUTLET)
                .get("/v1/exports/" + name)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "\""))
                .extract()
                .response();
    }

    private static List<Map<String, String>> table(String name, char separator) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(file(name).asByteArray())) {
            return rows.readAll();
        }
    }

    private static List<JsonNode> lines(String name) throws IOException {
        String text = new String(file(name).asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void aTableHasARowForEachItemAndRunsNothing() throws IOException {
        List<Map<String, String>> stances = table("stances.csv", ',');
        assertThat(stances).hasSize(2 * ARTICLES);
        assertThat(stances).extracting(row -> row.get("evidence")).contains("'=no", "😀 words");
        assertThat(stances).extracting(row -> row.get("holder")).contains("Klara Wessel", "Pottsylvania");
        assertThat(stances.get(0)).containsEntry("date", "2026-04-07").containsEntry("article", "export-6");

        List<Map<String, String>> statements = table("statements.csv", ',');
        assertThat(statements).hasSize(ARTICLES);
        assertThat(statements.get(0)).containsEntry("content", "'=SUM(1) and \"more\", 😀 words 6");
    }

    @Test
    void linesAreTheItemsOfTheListing() throws IOException {
        List<JsonNode> stances = lines("stances.ndjson");
        JsonNode listed = JSON.readTree(given().queryParam("outlet", OUTLET)
                .queryParam("limit", 500)
                .get("/v1/stances")
                .asByteArray());
        assertThat(stances).containsExactlyElementsOf(listed.get("items"));
        assertThat(lines("statements.ndjson")).hasSize(ARTICLES);
    }

    @Test
    void positionsAreThoseOfTheListing() throws IOException {
        List<Map<String, String>> positions = table("positions.csv", ',');
        assertThat(positions)
                .extracting(row -> row.get("issue"))
                .contains("export-issue-0", "export-issue-1", "export-issue-2");
        assertThat(lines("positions.ndjson")).hasSameSizeAs(positions);
    }

    @Test
    void filtersChooseAsInTheListing() {
        String found = given().queryParam("outlet", OUTLET)
                .queryParam("holder", "Klara Wessel")
                .queryParam("to", "2026-04-03")
                .get("/v1/exports/stances.ndjson")
                .asString();
        assertThat(found.lines()).hasSize(3);
    }

    @Test
    void annotationsSelectTheirWordsByQuoteAndByPlace() throws IOException {
        // When
        JsonNode page = JSON.readTree(file("annotations.jsonld").asByteArray());

        // Then
        assertThat(page.get("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
        assertThat(page.get("items")).hasSize(2 * ARTICLES);
        for (JsonNode annotation : page.get("items")) {
            assertThat(annotation.get("type").asText()).isEqualTo("Annotation");
            String article = annotation.get("id").asText().replaceAll("urn:parley:stance:(export-\\d+)\\..*", "$1");
            String text = given().get("/v1/articles/" + article).jsonPath().getString("text");
            JsonNode target = annotation.get("target").get(0);
            JsonNode quote = target.get("selector").get(0);
            JsonNode place = target.get("selector").get(1);
            assertThat(target.get("source").asText()).isEqualTo("https://gazette.example/" + article);
            assertThat(text)
                    .contains(quote.get("prefix").asText()
                            + quote.get("exact").asText()
                            + quote.get("suffix").asText());
            assertThat(codePoints(
                            text, place.get("start").asInt(), place.get("end").asInt()))
                    .isEqualTo(quote.get("exact").asText());
        }
    }

    private static String codePoints(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @Test
    void theDiscourseListHasWhoeverTakesASide() throws IOException {
        List<Map<String, String>> events = table("discourse.csv", ';');
        assertThat(events).hasSize(ARTICLES + 4);
        assertThat(events.get(0).keySet())
                .containsExactly(
                        "statement ID",
                        "time",
                        "document ID",
                        "document title",
                        "author",
                        "source",
                        "section",
                        "type",
                        "text",
                        "person",
                        "organization",
                        "concept",
                        "agreement");
        assertThat(events).extracting(row -> row.get("agreement")).containsOnly("0", "1");
        assertThat(events).extracting(row -> row.get("time")).allMatch(time -> time.endsWith(" 00:00:00"));
        assertThat(events)
                .filteredOn(row -> row.get("concept").equals("export-issue-2"))
                .allMatch(row -> row.get("person").equals("Klara Wessel")
                        && row.get("organization").isEmpty());
        String counted = given().queryParam("outlet", OUTLET)
                .queryParam("conditional", "support")
                .get("/v1/exports/discourse.csv")
                .asString();
        assertThat(counted.lines()).hasSize(1 + ARTICLES + 6);
    }

    @Test
    void eventsHaveTypesOfTheOntology() throws IOException {
        List<JsonNode> events = lines("events.ndjson");
        assertThat(events).hasSize(ARTICLES + 6);
        assertThat(events).extracting(event -> event.get("event_type").asText()).contains("SUPPORT", "AGREE", "REJECT");
        assertThat(table("events.csv", ',')).hasSameSizeAs(events);
    }

    @Test
    void networksAreGraphMl() throws Exception {
        GraphReader actors = GraphReader.of(file("actor-issue.graphml").asByteArray());
        assertThat(actors.nodes().values())
                .extracting(node -> node.get("label"))
                .contains("Klara Wessel", "export-issue-2");
        assertThat(actors.edges()).anySatisfy(edge -> assertThat(edge)
                .containsEntry("target", "issue:export-issue-2")
                .containsEntry("weight", "-1.0"));

        GraphReader pairs = GraphReader.of(given().queryParam("outlet", OUTLET)
                .queryParam("aggregation", "conflict")
                .queryParam("normalisation", "jaccard")
                .get("/v1/exports/actor-actor.graphml")
                .asByteArray());
        assertThat(pairs.nodes().values()).extracting(node -> node.get("kind")).contains("person", "state");
    }

    @ParameterizedTest
    @CsvSource({
        "stances.csv, limit, 5",
        "stances.csv, hodler, Iran",
        "statements.ndjson, from, yesterday",
        "discourse.csv, conditional, maybe",
        "actor-actor.graphml, aggregation, all",
        "actor-actor.graphml, normalisation, some",
        "actor-issue.graphml, count, twice",
    })
    void whatCannotBeTakenIsRefusedByItsName(String file, String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/v1/exports/" + file)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(parameter));
    }

    @Test
    void headTellsOfTheFileWithoutIt() {
        given().head("/v1/exports/statements.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("statements.csv"))
                .body(emptyString());
    }

    @Test
    void aFileOfNothingIsStillAFile() {
        given().queryParam("outlet", "Nobody's")
                .get("/v1/exports/stances.csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("stance,date,holder"));
        given().queryParam("outlet", "Nobody's")
                .get("/v1/exports/actor-actor.graphml")
                .then()
                .statusCode(200)
                .body(containsString("</graphml>"));
    }
}
