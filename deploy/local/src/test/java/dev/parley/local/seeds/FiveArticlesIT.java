package dev.parley.local.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.stack.FreePorts;
import dev.parley.local.stack.Service;
import dev.parley.local.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the description of the API says that five articles of others answer, where those lie beside the project. */
@EnabledIf("theArticlesAreThere")
class FiveArticlesIT {
    private static final Path ROOT = Path.of("../..");
    private static final Path ARTICLES = ROOT.resolve("../shared/seeds");
    private static final String SECTION = "\n## Five articles of others\n";
    private static final Pattern QUESTION =
            Pattern.compile("curl -s \"\\$QUERY(/v1/[^\"]*)\"\n```\n```json\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    Path data;

    @TempDir
    Path corpus;

    static boolean theArticlesAreThere() {
        return Files.isDirectory(ARTICLES);
    }

    @Test
    void whatTheDescriptionShowsComesBack() throws Exception {
        // Given
        Map<String, String> shown = shown();
        assertThat(shown).hasSizeGreaterThanOrEqualTo(6);
        copyArticles();
        try (Stack stack = new Stack(step -> {})) {
            stack.start(ROOT, data, FreePorts.three());
            String query = stack.service(Service.QUERY).address();
            new CorpusLoader(new IngestClient(stack.service(Service.INGEST).address()), new QueryClient(query))
                    .load(Corpus.read(corpus));

            // When
            List<String> missing = new ArrayList<>();
            for (Map.Entry<String, String> question : shown.entrySet()) {
                JsonNode answer = answer(query + question.getKey());
                String first = new Abridged(question.getValue()).missingFrom(answer);
                if (first != null) {
                    missing.add(question.getKey() + " has no " + first + " where it is shown: " + answer);
                }
            }

            // Then
            assertThat(missing).isEmpty();
        }
    }

    /** The answers that are shown, by what is asked. */
    private static Map<String, String> shown() throws IOException {
        String description = Files.readString(ROOT.resolve("docs/api.md"));
        String section = description.substring(description.indexOf(SECTION) + SECTION.length());
        Matcher questions = QUESTION.matcher(section.substring(0, section.indexOf("\n## ")));
        Map<String, String> shown = new LinkedHashMap<>();
        while (questions.find()) {
            shown.put(questions.group(1), questions.group(2));
        }
        return shown;
    }

    private void copyArticles() throws IOException {
        try (Stream<Path> texts = Files.list(ARTICLES);
                InputStream manifest = getClass().getResourceAsStream("five-articles.json")) {
            for (Path text :
                    texts.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(text, corpus.resolve(text.getFileName()));
            }
            Files.copy(manifest, corpus.resolve("manifest.json"));
        }
    }

    private static JsonNode answer(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
