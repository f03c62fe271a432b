package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.EventJson;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ReadModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A batch that settles who a name means also brings speech of other days, beside that which changes hands by it. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class SpeakersKnownLaterQuarkusTest {
    private static final int DAYS = 12;
    private static final int ARTICLES = 240;
    private static final List<String> GIVEN = List.of("Sadeq ", "Sadegh ", "S. ", "Mehdi ", "");
    private static final List<String> SURNAMES = List.of(
            "Karimi",
            "Fuentes",
            "Haddad",
            "Mensah",
            "Laine",
            "Quispe",
            "Gurung",
            "Borg",
            "Tran",
            "Kiprono",
            "Halvorsen");

    @Inject
    IsolatingProjector projector;

    @Test
    void whatIsSaidTogetherIsTheSameInManyBatchesAsInOne() {
        for (int seed = 0; seed < 5; seed++) {
            // Given
            List<Change> story = story(new Random(seed));
            String atOnce = project(story, story.size());

            // When
            String inBatches = project(story, 12);

            // Then
            assertThat(atOnce).contains("article=" + ARTICLES + ":").doesNotContain("utterance=0");
            assertThat(inBatches).isEqualTo(atOnce);
        }
    }

    private String project(List<Change> story, int batch) {
        ReadModel.clear();
        for (int from = 0; from < story.size(); from += batch) {
            assertThat(projector
                            .project(story.subList(from, Math.min(from + batch, story.size())))
                            .await()
                            .atMost(Duration.ofSeconds(60))
                            .refused())
                    .isEmpty();
        }
        return ReadModel.digest();
    }

    private static List<Change> story(Random random) {
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < ARTICLES; number++) {
            ArticleExtracted told = article("known-later-" + number)
                    .outlet("Outlet " + number % 7)
                    .published("2026-07-%02d".formatted(1 + random.nextInt(DAYS)))
                    .person("e1", name(random), null, "e2")
                    .state("e2", "Grand Fenwick", null)
                    .statement("s1", "e1", "e2", "the cellar opens with barrel " + random.nextInt(3), null)
                    .build();
            changes.add(Change.of(told, Instant.EPOCH, EventJson.write(told), null));
        }
        return changes;
    }

    private static String name(Random random) {
        return GIVEN.get(random.nextInt(GIVEN.size())) + SURNAMES.get(random.nextInt(SURNAMES.size()));
    }
}
