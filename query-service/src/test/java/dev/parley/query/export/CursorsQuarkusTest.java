package dev.parley.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.problem.ProblemException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many rows, slow readers, and more readers than may be. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class CursorsQuarkusTest {
    private static final int MANY = 200_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Cursors cursors;

    @Inject
    ExportSettings settings;

    private static Query numbers() {
        return new Query("select n from generate_series(1, $1) n", Tuple.of(MANY));
    }

    private AssertSubscriber<List<Row>> reader() {
        return cursors.rows(numbers()).subscribe().withSubscriber(AssertSubscriber.create(1));
    }

    @Test
    void allRowsComeInBatches() {
        // When
        List<Integer> sizes = cursors.rows(numbers())
                .map(List::size)
                .collect()
                .asList()
                .await()
                .atMost(SOON);

        // Then
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
        assertThat(sizes).allMatch(size -> size <= settings.batch());
    }

    @Test
    void whoReadsSlowlyHoldsOneBatchAndAPlaceUntilItLeaves() {
        // Given
        List<AssertSubscriber<List<Row>>> slow = IntStream.range(0, settings.atOnce())
                .mapToObj(number -> reader())
                .collect(Collectors.toList());
        slow.forEach(reader -> reader.awaitItems(1, SOON));

        // When
        AssertSubscriber<List<Row>> oneTooMany = reader();

        // Then
        oneTooMany.awaitFailure(
                failure -> assertThat(((ProblemException) failure).problem().status())
                        .isEqualTo(503),
                SOON);
        assertThat(slow).allMatch(reader -> reader.getItems().size() == 1);

        // When
        slow.forEach(AssertSubscriber::cancel);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            AssertSubscriber<List<Row>> next = reader();
            next.awaitItems(1, SOON);
            next.cancel();
        });
    }
}
