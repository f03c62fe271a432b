package dev.parley.local.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.local.client.QueryClient;
import dev.parley.local.measure.MeasureCommand;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import picocli.CommandLine;

/** The three images, with broker and database in containers too. */
@EnabledIfSystemProperty(
        named = "parley.test.stack",
        matches = "containers",
        disabledReason = "runs with -Ptestcontainers,images")
class SuiteInContainersIT {
    private static final String ARTICLES = "600";
    private static final String OUTLET = "Containers";

    private static ContainerSuite suite;

    @BeforeAll
    static void images() throws Exception {
        ServiceImages.build();
        suite = ContainerSuite.start();
    }

    @AfterAll
    static void gone() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void nothingIsLostOrDoubledThoughAWorkerIsKilledAndTwoAreAdded() {
        // Given
        suite.addWorker();
        QueryClient query = new QueryClient(suite.query());

        // When
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> loss("send"));
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> !query.all(
                        "/v1/articles", Map.of("outlet", OUTLET))
                .isEmpty());
        suite.killWorker();
        suite.addWorker();
        suite.addWorker();

        // Then
        assertThat(sent.join()).isZero();
        assertThat(loss("check")).isZero();
    }

    private static int loss(String only) {
        return new CommandLine(new MeasureCommand())
                .execute(
                        "loss",
                        "--ingest",
                        suite.ingest(),
                        "--query",
                        suite.query(),
                        "--outlet",
                        OUTLET,
                        "--articles",
                        ARTICLES,
                        "--only",
                        only);
    }
}
