package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.EventJson;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Replicas project at the same time, into the same positions and the same people. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class ConcurrentProjectionQuarkusTest {
    private static final List<String> SPELLINGS =
            List.of("Sadeq Karimi", "Sadegh Karimi", "Karimi", "S. Kareemi", "Mehdi Karimi");

    @Inject
    IsolatingProjector projector;

    @Test
    void whatReplicasProjectAtOnceIsWhatOneProjectsAlone() throws ExecutionException, InterruptedException {
        // Given
        List<Change> story = story();
        ReadModel.clear();
        project(story);
        String alone = ReadModel.digest();
        Collections.shuffle(story, new Random(8));
        ReadModel.clear();

        // When
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        List<Future<Void>> running = new ArrayList<>();
        for (int from = 0; from < story.size(); from += 5) {
            List<Change> batch = story.subList(from, Math.min(from + 5, story.size()));
            Callable<Void> one = () -> {
                project(batch);
                return null;
            };
            running.add(replicas.submit(one));
        }
        for (Future<Void> one : running) {
            one.get();
        }
        replicas.shutdown();

        // Then
        assertThat(alone).contains("article=120:").doesNotContain("disagreement=0");
        assertThat(ReadModel.digest()).isEqualTo(alone);
    }

    private void project(List<Change> changes) {
        assertThat(projector
                        .project(changes)
                        .await()
                        .atMost(Duration.ofSeconds(60))
                        .refused())
                .isEmpty();
    }

    private static List<Change> story() {
        Random random = new Random(12);
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            changes.add(change(told(number, random)));
            if (number % 6 == 0) {
                changes.add(change(new ArticleWithdrawn("at-once-" + number, 2, null, "2026-02-01T00:00:00Z")));
            }
        }
        return changes;
    }

    private static Change change(Event event) {
        return Change.of(event, Instant.EPOCH, EventJson.write(event), null);
    }

    private static Event told(int number, Random random) {
        SampleArticle article = article("at-once-" + number)
                .outlet("Outlet " + number % 5)
                .published("2026-07-%02d".formatted(1 + random.nextInt(4)))
                .person("e1", SPELLINGS.get(random.nextInt(SPELLINGS.size())), null, random.nextBoolean() ? "e2" : null)
                .state("e2", "Grand Fenwick", null)
                .statement("s1", "e1", null, "we will press wine in the old cellar number " + random.nextInt(3), null);
        for (String holder : List.of("e1", "e2")) {
            article.stance(
                    "p" + holder,
                    holder,
                    "wine",
                    Stance.Polarity.values()[random.nextInt(4)],
                    Stance.Strength.FIRM,
                    "the old cellar",
                    "s1");
        }
        return article.build();
    }
}
