package dev.parley.ingest.origin;

import static dev.parley.ingest.IngestApi.json;
import static dev.parley.ingest.IngestApi.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.contracts.ArticleAccepted;
import dev.parley.contracts.EventJson;
import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.ingest.ArticleEvents;
import dev.parley.ingest.EventLoop;
import dev.parley.ingest.IngestApi;
import dev.parley.ingest.article.Identity;
import dev.parley.ingest.likeness.MadeUpWords;
import dev.parley.ingest.likeness.Sketch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class NearDuplicatesQuarkusTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI address;

    @Inject
    Vertx vertx;

    @Inject
    UnsettledSweep sweep;

    private final MadeUpWords madeUp =
            new MadeUpWords(ThreadLocalRandom.current().nextLong());
    private IngestApi api;

    @BeforeEach
    void connect() {
        api = new IngestApi(address);
    }

    /** Ever shorter copies: each is like the next one, and the first and the last are not like each other. */
    private List<String> chain() {
        List<String> words = madeUp.words(400);
        return IntStream.of(400, 330, 275, 230, 190, 160)
                .mapToObj(length -> MadeUpWords.text(words.subList(0, length)))
                .toList();
    }

    private static String smallestOrigin(List<String> texts) {
        return texts.stream()
                .map(text -> Identity.of(null, null, text, List.of()).originId())
                .min(String::compareTo)
                .orElseThrow();
    }

    private String origin(String id) {
        return api.article(id).body().get("originId").asText();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givesOneOriginToCopiesInAnyOrderOfArrival(long seed) {
        // Given
        List<String> texts = new ArrayList<>(chain());
        Collections.shuffle(texts, new Random(seed));

        // When
        List<String> ids = texts.stream()
                .map(text -> api.post(json("url", newUrl(), "text", text)).id())
                .toList();

        // Then
        assertThat(ids).extracting(this::origin).containsOnly(smallestOrigin(texts));
    }

    @Test
    void givesOneOriginToCopiesThatComeAtOnce() {
        // Given
        List<String> texts = new ArrayList<>();
        List<String> words = madeUp.words(200);
        IntStream.range(0, 24).forEach(i -> texts.add(MadeUpWords.text(madeUp.edited(words, 40))));

        // When
        List<String> ids = texts.parallelStream()
                .map(text -> api.post(json("url", newUrl(), "text", text)).id())
                .toList();

        // Then
        assertThat(ids).extracting(this::origin).containsOnly(smallestOrigin(texts));
    }

    @Test
    void givesOneOriginToCopiesWithinABatch() {
        // Given
        List<String> texts = chain();
        String other = MadeUpWords.text(madeUp.words(200));
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(json("url", newUrl(), "text", text)));
        lines.add(json("url", newUrl(), "text", other));

        // When
        var results = api.batch(lines.toArray(String[]::new));

        // Then
        List<String> ids =
                results.stream().map(result -> result.get("id").asText()).toList();
        assertThat(ids.subList(0, texts.size())).extracting(this::origin).containsOnly(smallestOrigin(texts));
        assertThat(origin(ids.get(texts.size()))).isEqualTo(smallestOrigin(List.of(other)));
    }

    @Test
    void announcesAgainWhatTurnsOutToBeACopy() {
        // Given
        List<String> texts = new ArrayList<>(chain());
        String first = texts.get(0);
        String last = texts.get(texts.size() - 1);
        String one = api.post(json("url", newUrl(), "text", first)).id();
        String other = api.post(json("url", newUrl(), "text", last)).id();
        assertThat(origin(one)).isNotEqualTo(origin(other));
        await().atMost(SOON)
                .until(() -> api.stage(one).equals("sent") && api.stage(other).equals("sent"));

        // When
        texts.subList(1, texts.size() - 1).forEach(text -> api.post(json("url", newUrl(), "text", text)));

        // Then
        String origin = smallestOrigin(texts);
        await().atMost(SOON).untilAsserted(() -> assertThat(List.of(one, other)).allSatisfy(id -> {
            assertThat(latest(id).originId()).isEqualTo(origin);
            assertThat(api.stage(id)).isEqualTo("sent");
        }));
        assertThat(List.of(one, other)).allSatisfy(id -> {
            List<ArticleAccepted> events = events(id);
            assertThat(events)
                    .extracting(ArticleAccepted::version)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(events).extracting(ArticleAccepted::text).containsOnly(id.equals(one) ? first : last);
            assertThat(api.article(id).body().get("version").asInt()).isEqualTo(events.size());
        });
    }

    private static List<ArticleAccepted> events(String id) {
        return ArticleEvents.of(id).stream()
                .map(event -> EventJson.read(ArticleAccepted.class, event.value()))
                .toList();
    }

    private static ArticleAccepted latest(String id) {
        List<ArticleAccepted> events = events(id);
        return events.get(events.size() - 1);
    }

    @Test
    void saysNothingMoreOfAWithdrawnArticleUntilItComesBack() {
        // Given
        List<String> words = madeUp.words(200);
        String text = MadeUpWords.text(words);
        String article = json("url", newUrl(), "text", text);
        String id = api.post(article).id();
        api.withdraw(id, "");

        // When
        List<String> texts = new ArrayList<>(List.of(text));
        IntStream.range(0, 6).forEach(i -> texts.add(MadeUpWords.text(madeUp.edited(words, 40))));
        texts.forEach(copy -> api.post(json("url", newUrl(), "text", copy)));

        // Then
        assertThat(api.article(id).body().get("version").asInt()).isEqualTo(2);
        assertThat(api.stage(id)).isEqualTo("withdrawn");

        // When
        var back = api.post(article);

        // Then
        assertThat(back.body().get("version").asInt()).isEqualTo(3);
        assertThat(back.body().get("originId").asText()).isEqualTo(smallestOrigin(texts));
    }

    @Test
    void takesACreditToOneAgencyForEvidence() {
        // Given
        String full = null;
        String half = null;
        while (full == null || !meet(full, half)) {
            List<String> words = madeUp.words(400);
            full = MadeUpWords.text(words);
            half = MadeUpWords.text(madeUp.edited(words.subList(0, 200), 25));
        }

        // When
        String uncredited = api.post(json("url", newUrl(), "text", full)).id();
        String credited = api.post(json("url", newUrl(), "text", half, "agency", "Example News Agency"))
                .id();
        String other = api.post(json("url", newUrl(), "text", full, "agency", "Other Press Agency"))
                .id();

        // Then
        assertThat(origin(credited)).isNotEqualTo(origin(uncredited));
        assertThat(origin(other)).isEqualTo(origin(uncredited));

        // When
        String same = api.post(json("url", newUrl(), "text", full, "agency", "Example News Agency"))
                .id();

        // Then
        assertThat(List.of(uncredited, credited, other, same))
                .extracting(this::origin)
                .containsOnly(smallestOrigin(List.of(full, half)));
    }

    private static boolean meet(String one, String other) {
        long[] bands = Sketch.of(other).bands();
        return LongStream.of(Sketch.of(one).bands())
                .anyMatch(band -> LongStream.of(bands).anyMatch(key -> key == band));
    }

    @Test
    void keepsTextsApartThatShareAPassage() {
        // Given
        List<String> passage = madeUp.words(80);
        List<String> ids = new ArrayList<>();

        // When
        for (int i = 0; i < 12; i++) {
            List<String> words = new ArrayList<>(madeUp.words(140));
            words.addAll(60, passage);
            ids.add(api.post(json("url", newUrl(), "text", MadeUpWords.text(words)))
                    .id());
        }

        // Then
        assertThat(ids).extracting(this::origin).doesNotHaveDuplicates();
    }

    @Test
    void followsATextThatChangesToItsNewOrigin() {
        // Given
        String url = newUrl();
        String other = MadeUpWords.text(madeUp.words(200));
        String stays = api.post(json("url", newUrl(), "text", other)).id();
        String id = api.post(json("url", url, "text", MadeUpWords.text(madeUp.words(200))))
                .id();

        // When
        api.post(json("url", url, "text", other));

        // Then
        assertThat(origin(id)).isEqualTo(origin(stays));
    }

    @Test
    void settlesWhatACrashedReplicaLeftBehind() {
        // Given
        List<String> words = madeUp.words(200);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> texts.add(MadeUpWords.text(madeUp.edited(words, 40))));
        List<String> ids = texts.stream()
                .map(text -> api.post(json("url", newUrl(), "text", text)).id())
                .toList();
        String held = newUrl();
        String id = api.post(json("url", held, "text", texts.get(0))).id();
        await().atMost(SOON).until(() -> api.stage(id).equals("sent"));

        // When
        run("""
                insert into ingest.outbox (article_id, version, created_at, settled)
                values ('%s', 1, now() - interval '1 hour', false)""".formatted(id));
        run("update ingest.article set origin_id = 'o-own' where id = '" + id + "'");
        run("update ingest.article_version set origin_id = 'o-own' where article_id = '" + id + "'");
        api.post(json("url", held, "text", texts.get(0), "title", "Waits behind it"));
        int settled = EventLoop.apart(vertx)
                .run(() -> sweep.sweep(Instant.now().minusSeconds(1800)))
                .await()
                .atMost(SOON);

        // Then
        assertThat(settled).isEqualTo(1);
        await().atMost(SOON).until(() -> api.stage(id).equals("sent"));
        assertThat(events(id)).extracting(ArticleAccepted::version).containsExactly(1, 1, 2);
        assertThat(events(id)).extracting(ArticleAccepted::originId).containsOnly(smallestOrigin(texts));
        assertThat(ids).extracting(this::origin).containsOnly(smallestOrigin(texts));
    }

    private void run(String sql) {
        Uni<Integer> change = EventLoop.apart(vertx)
                .run(() -> Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(sql).executeUpdate())));
        assertThat(change.await().atMost(SOON)).isPositive();
    }
}
