package dev.parley.local.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.local.client.IngestClient;
import dev.parley.local.client.QueryClient;
import dev.parley.local.stack.FreePorts;
import dev.parley.local.stack.Service;
import dev.parley.local.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged suite over the sample articles, as a first and a second run have it. */
class SeedsIT {
    private static final Path ROOT = Path.of("../..");

    @TempDir
    Path data;

    @Test
    void whatAReaderExpectsComesOutAndIsStillThereAfterARestart() throws Exception {
        // Given
        Expectations expected = Expectations.read(ROOT.resolve("seeds/expected.json"));
        int port = FreePorts.three();
        int articles;
        try (Stack first = started(port)) {
            QueryClient query = query(first);
            new CorpusLoader(new IngestClient(first.service(Service.INGEST).address()), query)
                    .load(Corpus.read(ROOT.resolve("seeds")));
            assertThat(expected.missing(query)).isEmpty();
            articles = query.all("/v1/articles", Map.of()).size();
        }

        // When
        List<String> missing;
        int articlesAfter;
        try (Stack second = started(port)) {
            missing = expected.missing(query(second));
            articlesAfter = query(second).all("/v1/articles", Map.of()).size();
        }

        // Then
        assertThat(missing).isEmpty();
        assertThat(articlesAfter).isEqualTo(articles).isEqualTo(14);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    private Stack started(int port) throws InterruptedException {
        Stack stack = new Stack(step -> {});
        stack.start(ROOT, data, port);
        return stack;
    }

    private static QueryClient query(Stack stack) {
        return new QueryClient(stack.service(Service.QUERY).address());
    }
}
