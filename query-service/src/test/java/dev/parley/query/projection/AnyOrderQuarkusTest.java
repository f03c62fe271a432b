package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ExtractionsTopic.Sent;
import dev.parley.query.ReadModel;
import dev.parley.query.SampleArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The read model is a function of the set of events. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class AnyOrderQuarkusTest {
    private static final List<String> SPELLINGS = List.of(
            "Abbas Araqchi", "Abbas Araghchi", "Araghçi", "A. Araguchi", "Ali Larijani", "Sadegh Larijani", "Larijani");

    @Test
    void everyEventTwiceAndShuffledGivesTheSameTablesAsOnceInOrder() {
        // Given
        List<Sent> story = story();
        String once = project(story);
        List<Sent> shuffled = new ArrayList<>(story);
        shuffled.addAll(story);
        Collections.shuffle(shuffled, new Random(11));
        List<Sent> backwards = new ArrayList<>(story);
        Collections.reverse(backwards);

        // When
        String twiceShuffled = project(shuffled);
        String reversed = project(backwards);

        // Then
        assertThat(once).contains("article=300:").doesNotContain("name_form=0").doesNotContain("stance=0");
        assertThat(twiceShuffled).isEqualTo(once);
        assertThat(reversed).isEqualTo(once);
    }

    private static String project(List<Sent> events) {
        ReadModel.clear();
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(events);
            topic.awaitProjected();
        }
        return ReadModel.digest();
    }

    /** 300 articles: later versions, re-extractions, withdrawals, articles that came back. */
    private static List<Sent> story() {
        Random random = new Random(5);
        List<Sent> events = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            String id = "any-order-" + number;
            events.add(sent(version(id, 1, random), 0));
            if (number % 3 == 0) {
                events.add(sent(version(id, 2, random), 1));
            }
            if (number % 4 == 0) {
                events.add(sent(version(id, 1, random), 2));
            }
            if (number % 5 == 0) {
                events.add(sent(new ArticleWithdrawn(id, 2, null, "2026-02-01T00:00:00Z"), 3));
            }
            if (number % 10 == 0) {
                events.add(sent(version(id, 3, random), 4));
            }
        }
        return events;
    }

    private static Sent sent(Event event, int hour) {
        return new Sent(event, "2026-02-01T0%d:00:00Z".formatted(hour));
    }

    private static Event version(String id, int version, Random random) {
        String name = SPELLINGS.get(random.nextInt(SPELLINGS.size()));
        SampleArticle article = article(id)
                .version(version)
                .person(
                        "e1",
                        name,
                        random.nextBoolean() ? "foreign minister" : null,
                        random.nextInt(3) > 0 ? "e2" : null)
                .state("e2", "Iran", "IRN")
                .person("e3", "Person " + random.nextInt(400), null, null);
        for (int i = random.nextInt(3); i >= 0; i--) {
            article.statement("s" + i, "e1", "e2", "words number " + random.nextInt(100), null)
                    .stance(
                            "p" + i,
                            "e2",
                            "issue-" + random.nextInt(5),
                            Stance.Polarity.values()[random.nextInt(4)],
                            Stance.Strength.FIRM,
                            "evidence " + random.nextInt(100),
                            "s" + i);
        }
        return article.build();
    }
}
