package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.ArticleWithdrawn;
import dev.parley.contracts.Event;
import dev.parley.contracts.EventType;
import dev.parley.contracts.Golden;
import dev.parley.contracts.Stance;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import dev.parley.query.ReadModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions and withdrawals of one article, in any order. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class WithdrawalQuarkusTest {

    private static Event version(String id, int version) {
        return article(id)
                .version(version)
                .person("e1", "Only In " + id, null, null)
                .state("e2", "Iran", "IRN")
                .statement("s1", "e1", "e2", "version " + version, null)
                .stance("p1", "e2", "issue", Stance.Polarity.OPPOSE, Stance.Strength.FIRM, "evidence", "s1")
                .build();
    }

    private static Event withdrawn(String id, int version) {
        return new ArticleWithdrawn(id, version, "a test", "2026-02-01T00:00:00Z");
    }

    private static void project(Event... events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (Event event : events) {
                topic.send(event, "2026-02-01T00:00:00Z");
                topic.awaitProjected();
            }
        }
    }

    private static String parts(String id) {
        return ReadModel.text("""
                select concat_ws(' ', (select count(*) from query.entity where article_id = '%1$s'),
                    (select count(*) from query.statement where article_id = '%1$s'),
                    (select count(*) from query.stance where article_id = '%1$s'),
                    (select count(*) from query.name_form where name = 'Only In %1$s'))
                """.formatted(id));
    }

    @Test
    void aWithdrawalTakesAllPartsAlong() {
        // When
        project(version("withdrawn-after", 1), withdrawn("withdrawn-after", 2));

        // Then
        assertThat(parts("withdrawn-after")).isEqualTo("0 0 0 0");
    }

    @Test
    void aWithdrawalThatCameFirstStillHolds() {
        // When
        project(withdrawn("withdrawn-before", 2), version("withdrawn-before", 1), version("withdrawn-before", 2));

        // Then
        assertThat(parts("withdrawn-before")).isEqualTo("0 0 0 0");
    }

    @Test
    void anArticleAcceptedAgainLaterStandsWhateverComesAfter() {
        // When
        project(version("back-again", 3), withdrawn("back-again", 2), version("back-again", 1));

        // Then
        assertThat(parts("back-again")).isEqualTo("2 1 1 1");
        assertThat(ReadModel.text("select words from query.statement where article_id = 'back-again'"))
                .isEqualTo("version 3");
    }

    @Test
    void ofTwoExtractionsOfOneVersionTheLaterOneStands() {
        // Given
        Event early = version("extracted-twice", 1);
        Event late = article("extracted-twice").state("e2", "Iran", "IRN").build();

        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(List.of(
                    new ExtractionsTopic.Sent(late, "2026-02-01T10:00:00.000002Z"),
                    new ExtractionsTopic.Sent(early, "2026-02-01T10:00:00.000001Z")));
            topic.awaitProjected();
        }

        // Then
        assertThat(parts("extracted-twice")).isEqualTo("1 0 0 0");
    }

    @Test
    void theContractsExampleIsProjectedWhole() {
        // When
        project(Golden.event(EventType.ARTICLE_EXTRACTED));

        // Then
        assertThat(ReadModel.text(
                        "select conditions -> 0 ->> 'text' from query.stance where article_id = 'golden-article'"))
                .isEqualTo("only if the cuts were suspended");
        assertThat(ReadModel.text("select event_date from query.stance where article_id = 'golden-article'"))
                .isEqualTo("2026-01-30");
        project(Golden.event(EventType.ARTICLE_WITHDRAWN));
        assertThat(ReadModel.number("select count(*) from query.stance where article_id = 'golden-article'"))
                .isEqualTo(withdrawsTheExample() ? 0 : 1);
    }

    private static boolean withdrawsTheExample() {
        Event withdrawal = Golden.event(EventType.ARTICLE_WITHDRAWN);
        Event example = Golden.event(EventType.ARTICLE_EXTRACTED);
        return withdrawal.id().equals(example.id()) && withdrawal.version() >= example.version();
    }
}
