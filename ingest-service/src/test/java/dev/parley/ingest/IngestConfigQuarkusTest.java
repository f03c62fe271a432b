package dev.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.feed.FeedConfig;
import dev.parley.ingest.fetch.FetchConfig;
import dev.parley.ingest.imports.ImportConfig;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class IngestConfigQuarkusTest {

    @Inject
    IngestConfig config;

    @Inject
    FetchConfig fetch;

    @Inject
    FeedConfig feeds;

    @Inject
    ImportConfig imports;

    @Test
    void hasTheDefaultsThatTheOperationsGuideTells() {
        assertThat(config.databasePatience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.limits().body().asLongValue()).isEqualTo(10 << 20);
        assertThat(config.limits().text()).isEqualTo(2_000_000);
        assertThat(config.limits().title()).isEqualTo(1000);
        assertThat(config.limits().url()).isEqualTo(2000);
        assertThat(config.limits().field()).isEqualTo(300);
        assertThat(config.limits().reason()).isEqualTo(1000);
        assertThat(config.limits().concurrent()).isEqualTo(128);
        assertThat(config.batch().line().asLongValue()).isEqualTo(2 << 20);
        assertThat(config.batch().lines()).isEqualTo(1_000_000);
        assertThat(config.batch().concurrent()).isEqualTo(8);
        assertThat(config.batch().chunk()).isEqualTo(400);
        assertThat(config.batch().patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.relay().enabled()).isTrue();
        assertThat(config.relay().batch()).isEqualTo(500);
        assertThat(config.relay().interval()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.relay().overdue()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.origins().perBand()).isEqualTo(64);
        assertThat(config.origins().candidates()).isEqualTo(24);
        assertThat(config.origins().sweepInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.origins().patience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.sources().file()).isEmpty();
        assertThat(config.sources().interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.queryAddress()).hasToString("http://localhost:8080");
    }

    @Test
    void fetchesWithMannersUnlessToldOtherwise() {
        assertThat(fetch.allow()).isEmpty();
        assertThat(fetch.size().asLongValue()).isEqualTo(10 << 20);
        assertThat(fetch.time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(fetch.redirects()).isEqualTo(5);
        assertThat(fetch.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(fetch.queue()).isGreaterThan(fetch.longestPause());
        assertThat(fetch.robots()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void pollsFeedsAndWorksOnImportsUnlessToldOtherwise() {
        assertThat(feeds.enabled()).isTrue();
        assertThat(feeds.look()).isEqualTo(Duration.ofSeconds(5));
        assertThat(feeds.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(feeds.attempts()).isEqualTo(3);
        assertThat(feeds.lease()).isGreaterThan(fetch.time().plus(fetch.queue()).multipliedBy(2));
        assertThat(imports.enabled()).isTrue();
        assertThat(imports.folder()).isEmpty();
        assertThat(imports.upload().asLongValue()).isEqualTo(5L << 30);
        assertThat(imports.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(imports.chunk()).isEqualTo(200);
    }
}
