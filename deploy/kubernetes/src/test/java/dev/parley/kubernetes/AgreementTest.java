package dev.parley.kubernetes;

import static dev.parley.kubernetes.Manifests.container;
import static dev.parley.kubernetes.Manifests.each;
import static dev.parley.kubernetes.Manifests.name;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests and the services speak of the same ports, settings, topics, groups, metrics and images. */
class AgreementTest {
    private static final Pattern METRIC = Pattern.compile("\\bparley_[a-z_]+");
    private static final Pattern METER = Pattern.compile("\"(parley(?:\\.[a-z]+)+)\"");

    static Stream<Manifests> overlays() {
        return Kustomize.overlays().stream().map(Kustomize::render);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsAreThoseThatTheServicesListenOn(Manifests manifests) {
        assertThat(manifests.services()).hasSize(3).allSatisfy(service -> assertThat(
                        container(service).at("/ports/0/containerPort").asText())
                .isEqualTo(ServiceFacts.of(name(service)).property("quarkus.http.port")));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void imagesAreThoseThatTheBuildMakes(Manifests manifests) throws IOException {
        String build = Files.readString(Kustomize.ROOT.resolveSibling("images").resolve("build"));
        assertThat(build).contains("parley/$service-service:$tag");
        assertThat(manifests.services()).allSatisfy(service -> assertThat(
                        container(service).path("image").asText())
                .contains("parley/" + name(service) + "-service:"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySettingIsOneThatTheServiceReads(Manifests manifests) {
        manifests.services().forEach(service -> {
            ServiceFacts facts = ServiceFacts.of(name(service));
            Stream<String> own = each(container(service).path("env"))
                    .map(variable -> variable.path("name").asText());
            assertThat(own.filter(variable -> variable.startsWith("PARLEY_") && !variable.equals("PARLEY_KAFKA_USER")))
                    .as(name(service))
                    .allMatch(facts::reads);
        });
        String connections = manifests
                .of("ConfigMap")
                .filter(map -> name(map).startsWith("parley-connections"))
                .map(map -> map.path("data"))
                .findFirst()
                .orElseThrow()
                .toString();
        Matcher variable = Pattern.compile("\"([A-Z_]+)\":").matcher(connections);
        while (variable.find()) {
            String found = variable.group(1);
            assertThat(Stream.of("ingest", "extract", "query").map(ServiceFacts::of))
                    .as(found)
                    .anyMatch(facts -> facts.reads(found));
        }
    }

    @Test
    void strimziMakesTheTopicsThatTheServicesUse() {
        Manifests production = Kustomize.render(Kustomize.ROOT.resolve("overlays/production"));
        Map<String, JsonNode> topics = production
                .of("KafkaTopic")
                .collect(Collectors.toMap(Manifests::name, topic -> topic.path("spec"), (a, b) -> a, TreeMap::new));

        assertThat(topics.keySet()).containsExactlyInAnyOrderElementsOf(topicNames());
        assertThat(topics.values()).allSatisfy(topic -> assertThat(
                        topic.at("/config/max.message.bytes").asInt())
                .isEqualTo(10 * 1024 * 1024));
        for (String log : List.of(Topics.ARTICLES, Topics.EXTRACTIONS)) {
            assertThat(topics.get(log).at("/config/cleanup.policy").asText()).isEqualTo("compact");
        }
    }

    @Test
    void localOverlayMakesTheSameTopics() {
        Manifests local = Kustomize.render(Kustomize.ROOT.resolve("overlays/local"));
        String script =
                container(local.one("Job", "topics")).path("command").path(2).asText();

        Matcher made = Pattern.compile("^topic (\\S+)", Pattern.MULTILINE).matcher(script);
        assertThat(made.results().map(match -> match.group(1))).containsExactlyInAnyOrderElementsOf(topicNames());
        assertThat(script).contains("max.message.bytes=10485760");
    }

    @Test
    void workersAreScaledUpToThePartitionsByTheLagOfTheirGroup() throws IOException {
        JsonNode scaled =
                Kustomize.render(Kustomize.ROOT.resolve("overlays/production")).one("ScaledObject", "extract");
        JsonNode trigger = scaled.at("/spec/triggers/0/metadata");
        int partitions = Kustomize.render(Kustomize.ROOT.resolve("overlays/production"))
                .one("KafkaTopic", Topics.ARTICLES)
                .at("/spec/partitions")
                .asInt();

        assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isEqualTo(partitions);
        assertThat(scaled.at("/spec/minReplicaCount").asInt(-1)).isZero();
        assertThat(trigger.path("topic").asText()).isEqualTo(Topics.ARTICLES);
        assertThat(trigger.path("consumerGroup").asText())
                .isEqualTo(ServiceFacts.of("extract").property("mp.messaging.incoming.articles.group.id"));
        Path hpa = Kustomize.ROOT.resolve("components/hpa");
        assertThat(Kustomize.withComponents(hpa)
                        .one("HorizontalPodAutoscaler", "extract")
                        .at("/spec/maxReplicas")
                        .asInt())
                .isEqualTo(partitions);
    }

    @Test
    void alertsAndDashboardNameMetricsThatTheServicesHave() throws IOException {
        Set<String> meters = new TreeSet<>();
        for (String service : List.of("ingest", "extract", "query")) {
            METER.matcher(ServiceFacts.of(service).sources())
                    .results()
                    .forEach(match -> meters.add(match.group(1).replace('.', '_')));
        }
        Path components = Kustomize.ROOT.resolve("components");
        String texts = Files.readString(components.resolve("prometheus/rules.yaml"))
                + Files.readString(components.resolve("grafana/parley.json"));

        Set<String> named =
                METRIC.matcher(texts).results().map(match -> match.group()).collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(8).allSatisfy(metric -> assertThat(meters)
                .anyMatch(meter -> metric.matches(meter + "(_seconds)?(_total|_bucket|_count|_sum|_max)?")));
    }

    private static Set<String> topicNames() {
        return Stream.of(Topics.ARTICLES, Topics.EXTRACTIONS)
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .collect(Collectors.toSet());
    }
}
