package dev.parley.query.projection;

import static dev.parley.query.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.ExtractionsTopic;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trace that began at an article's intake goes on through its projection. */
@QuarkusTest
@TestProfile(TracingQuarkusTest.Traced.class)
@WithTestResource(EmbeddedStack.class)
class TracingQuarkusTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "50ms");
        }
    }

    @Inject
    KeptSpans spans;

    @Test
    void theProjectionsSpanIsAChildOfTheSpanThatSentTheEvent() {
        // When
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            topic.send(
                    article("traced").state("e1", "Iran", "IRN").build(),
                    "2026-02-01T00:00:00Z",
                    "traceparent",
                    "00-" + TRACE + "-" + PARENT + "-01");
        }

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(spans.all())
                .filteredOn(span -> span.getName().equals("project extraction"))
                .filteredOn(span -> span.getTraceId().equals(TRACE))
                .extracting(SpanData::getParentSpanId)
                .containsOnly(PARENT));
    }
}
