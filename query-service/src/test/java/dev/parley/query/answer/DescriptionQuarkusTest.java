package dev.parley.query.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sends what the description of the API says to send. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class DescriptionQuarkusTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "api.md");
    private static final Pattern ADDRESS = Pattern.compile("\"\\$QUERY(/v1/[^\"]*)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:-d|--data-urlencode) (?:'([^'=]+)=([^']*)'|\"([^\"=]+)=([^\"]*)\"|([^ =]+)=([^ ]*))");
    private static final int FEWEST = 30;
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    @Test
    void everyQuestionOfTheDescriptionIsTaken() throws IOException {
        // Given
        List<String> questions = Files.readAllLines(DESCRIPTION).stream()
                .filter(line -> line.startsWith("curl ") && line.contains("\"$QUERY/v1/") && !line.contains("-d '{"))
                .filter(line -> !line.contains(" -X ") && !line.contains("event-stream"))
                .toList();
        assertThat(questions).hasSizeGreaterThan(FEWEST);

        // Then
        assertThat(questions).allSatisfy(question -> {
            Response answer = given().urlEncodingEnabled(false).get(address(question));
            if (question.endsWith("# refused")) {
                assertThat(answer.statusCode()).isEqualTo(400);
            } else if (answer.statusCode() != 200) {
                // The sample articles are not there; an address that leads nowhere is a problem of another type.
                assertThat(answer.asString()).contains("/problems/not-found");
            }
        });
    }

    /** Where a line of the shell asks; any variable has some value. */
    private static String address(String question) {
        Matcher address = ADDRESS.matcher(question);
        assertThat(address.find()).as(question).isTrue();
        String path = address.group(1).replace("$HOOK", NOBODYS).replaceAll("\\$[A-Z]+", "0");
        Matcher given = PARAMETER.matcher(question);
        StringJoiner query = new StringJoiner("&");
        while (given.find()) {
            int name = given.group(1) != null ? 1 : given.group(3) != null ? 3 : 5;
            query.add(given.group(name) + "=" + URLEncoder.encode(given.group(name + 1), StandardCharsets.UTF_8));
        }
        return query.length() == 0 ? path : path + "?" + query;
    }
}
