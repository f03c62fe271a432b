package dev.parley.query.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.FollowedStory;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Many partitions are projected at the same time while somebody reads on from what was seen last. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ConcurrentChangesQuarkusTest {
    private static final int REPORTS = 400;

    @Inject
    ChangeStore store;

    @Test
    void whoReadsOnWhileManyWriteMissesNothing() throws ExecutionException, InterruptedException {
        // Given
        FollowedStory.forget();
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<Long>> seen = reader.submit(() -> {
            List<Long> ids = new ArrayList<>();
            boolean last;
            do {
                last = written.get();
                long after = ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
                store.after(ChangeFilter.ALL, after, 50)
                        .await()
                        .atMost(Duration.ofSeconds(20))
                        .forEach(change -> ids.add(change.id()));
            } while (!last || ids.size() < ReadModel.number("select count(*) from query.change"));
            return ids;
        });

        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (int number = 0; number < REPORTS; number++) {
                topic.send(
                        SampleArticle.article("many-" + number)
                                .state("e1", "Land " + number, null)
                                .stance("p1", "e1", "many", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "no", null)
                                .build(),
                        "2026-06-04T10:00:00Z");
            }
            topic.awaitProjected();
        }
        written.set(true);

        // Then
        List<Long> ids = seen.get();
        reader.shutdown();
        assertThat(ids).hasSize(REPORTS).doesNotHaveDuplicates().isSorted();
        assertThat(ids.get(REPORTS - 1)).isEqualTo(REPORTS);
    }
}
