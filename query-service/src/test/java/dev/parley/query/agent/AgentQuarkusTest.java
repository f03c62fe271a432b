package dev.parley.query.agent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of the protocol introduces itself, looks at the tools, and calls them. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class AgentQuarkusTest {
    private static final String ISSUE = "agent-issue";

    @BeforeAll
    static void twoOutletsDiffer() {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(told("agent-1", "Agent Times", Stance.Polarity.OPPOSE).build(), "2026-02-01T00:00:00Z");
            topic.send(told("agent-2", "Agent Mail", Stance.Polarity.SUPPORT).build(), "2026-02-01T00:00:00Z");
            topic.awaitProjected();
        }
    }

    private static SampleArticle told(String id, String outlet, Stance.Polarity polarity) {
        return SampleArticle.article(id)
                .outlet(outlet)
                .published("2026-05-03")
                .person("e1", "Zebulon Quist", "envoy", "e2")
                .state("e2", "Graustark", null)
                .statement("s1", "e1", "e2", "the bridge toll of " + outlet, null)
                .stance("p1", "e2", ISSUE, polarity, Stance.Strength.FIRM, "bridge toll words", "s1");
    }

    private static ValidatableResponse send(Object message) {
        return given().contentType("application/json")
                .accept("application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-06-18")
                .body(message)
                .post("/mcp")
                .then();
    }

    private static ValidatableResponse request(String method, Map<String, ?> parameters) {
        return send(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", parameters))
                .statusCode(200)
                .contentType("application/json")
                .body("jsonrpc", equalTo("2.0"))
                .body("id", equalTo(7));
    }

    private static ValidatableResponse call(String tool, Map<String, ?> arguments) {
        return request("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    @Test
    void aClientIntroducesItself() {
        request(
                        "initialize",
                        Map.of(
                                "protocolVersion", "2025-03-26",
                                "capabilities", Map.of(),
                                "clientInfo", Map.of("name", "desk", "version", "1")))
                .body("result.protocolVersion", equalTo("2025-03-26"))
                .body("result.capabilities", hasKey("tools"))
                .body("result.serverInfo.name", equalTo("parley"))
                .body("result.instructions", notNullValue());
        request("initialize", Map.of("protocolVersion", "1999-01-01"))
                .body("result.protocolVersion", equalTo("2025-06-18"));
        send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
                .statusCode(202)
                .body(emptyString());
        request("ping", Map.of()).body("result", equalTo(Map.of()));
    }

    @Test
    void theToolsSayWhatTheyTake() {
        request("tools/list", Map.of())
                .body("result.tools.name", contains("positions", "history", "statements", "disagreements", "entity"))
                .body("result.tools.description", everyItem(notNullValue()))
                .body("result.tools.inputSchema.type", everyItem(equalTo("object")))
                .body("result.tools.inputSchema.additionalProperties", everyItem(equalTo(false)))
                .body("result.tools.find { it.name == 'history' }.inputSchema.required", contains("holder", "issue"));
    }

    @ParameterizedTest
    @CsvSource({
        "positions, holder, Graustark",
        "statements, speaker, Zebulon Quist",
        "disagreements, holder, Graustark",
        "entity, entity, Zebulon Quist",
    })
    void everyAnswerHasTheWordsThatItRestsOn(String tool, String argument, String value) {
        // When
        JsonPath answer = call(tool, Map.of(argument, value))
                .body("result.isError", equalTo(false))
                .extract()
                .jsonPath();

        // Then
        assertVerbatim(answer);
        JsonPath text = JsonPath.from(answer.getString("result.content[0].text"));
        assertThat(text.getList("citations")).isEqualTo(answer.getList("result.structuredContent.citations"));
    }

    @Test
    void aHistoryHasAllEvidence() {
        JsonPath answer = call("history", Map.of("holder", "Graustark", "issue", ISSUE, "limit", 5))
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.answer.issue", equalTo(ISSUE))
                .body("result.structuredContent.citations.outlet", hasItems("Agent Times", "Agent Mail"))
                .extract()
                .jsonPath();
        assertVerbatim(answer);
    }

    private static void assertVerbatim(JsonPath answer) {
        List<Map<String, Object>> citations = answer.getList("result.structuredContent.citations");
        assertThat(citations).isNotEmpty();
        for (Map<String, Object> citation : citations) {
            String text = given().get("/v1/articles/" + citation.get("article"))
                    .jsonPath()
                    .getString("text");
            assertThat(text.substring((int) citation.get("start"), (int) citation.get("end")))
                    .isEqualTo(citation.get("words"));
            assertThat(citation.get("url")).isEqualTo("https://gazette.example/" + citation.get("article"));
            assertThat(citation.get("date")).isEqualTo("2026-05-03");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "positions, from, yesterday, from: must be a date",
        "positions, polarity, against, polarity: must be one of",
        "positions, limit, 0, limit: must be a number",
        "positions, hodler, Graustark, hodler: the parameters are",
        "history, holder, Graustark, issue: is required",
        "statements, cursor, nonsense, cursor: must be",
        "entity, entity, Nobody Whatsoever, no article",
    })
    void anArgumentThatCannotBeTakenIsAnErrorOfTheToolThatNamesIt(
            String tool, String argument, String value, String detail) {
        call(tool, Map.of(argument, value))
                .body("result.isError", equalTo(true))
                .body("result.content[0].text", containsString(detail))
                .body("error", equalTo(null));
    }

    @Test
    void anArgumentOfAnotherTypeIsNamedToo() {
        call("positions", Map.of("holder", List.of("Graustark")))
                .body("result.isError", equalTo(true))
                .body("result.content[0].text", startsWith("holder: must be a string"));
    }

    @Test
    void whatTheProtocolDoesNotKnowIsAnErrorOfTheProtocol() {
        request("tools/call", Map.of("name", "coffee")).body("error.code", equalTo(-32602));
        request("resources/list", Map.of()).body("error.code", equalTo(-32601));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "7", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", "null"})
    void whatIsNoRequestIsRefused(String message) {
        send(message).statusCode(400).body("error.code", equalTo(-32600));
    }

    @Test
    void aStreamIsNotOffered() {
        given().accept("text/event-stream").get("/mcp").then().statusCode(405).header("Allow", "POST");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example, 403",
        "null, 403",
        "http://localhost:5173, 200",
        "http://127.0.0.1:8080, 200",
        "http://localhost.elsewhere.example, 403",
    })
    void pagesOfOtherOriginsCallNoTools(String origin, int status) {
        given().contentType("application/json")
                .header("Origin", origin)
                .body(Map.of("jsonrpc", "2.0", "id", "a", "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(status);
    }

    @Test
    void aVersionThatIsNotSpokenIsRefused() {
        given().contentType("application/json")
                .header("MCP-Protocol-Version", "2020-01-01")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("field", equalTo("MCP-Protocol-Version"));
    }

    @Test
    void aDisagreementIsToldWithBothSides() {
        call("disagreements", Map.of("issue", ISSUE))
                .body("result.structuredContent.answer.items[0].sides.says", hasItems("support", "oppose"))
                .body("result.structuredContent.citations.outlet", hasItem("Agent Mail"))
                .body("result.structuredContent.citations.outlet", not(hasItem("Export Herald")));
    }
}
