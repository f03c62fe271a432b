package dev.parley.kubernetes;

import static dev.parley.kubernetes.Manifests.container;
import static dev.parley.kubernetes.Manifests.each;
import static dev.parley.kubernetes.Manifests.name;
import static dev.parley.kubernetes.Manifests.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for everything that any folder renders to. */
class RenderedManifestsTest {
    /** What a component needs before it. */
    private static final Map<String, List<String>> BEFORE = Map.of("keda-tls", List.of("keda", "kafka-tls"));

    private static final List<Manifests> EVERYTHING = new ArrayList<>();

    static List<Manifests> everything() {
        return EVERYTHING;
    }

    @BeforeAll
    static void rendersEverything() throws IOException {
        List<Manifests> all = new ArrayList<>();
        all.add(Kustomize.render(Kustomize.ROOT.resolve("base")));
        Kustomize.overlays().forEach(overlay -> all.add(Kustomize.render(overlay)));
        for (Path component : Kustomize.components()) {
            List<String> before = BEFORE.getOrDefault(component.getFileName().toString(), List.of());
            all.add(Kustomize.withComponents(
                    Stream.concat(before.stream().map(component::resolveSibling), Stream.of(component))
                            .toArray(Path[]::new)));
        }
        EVERYTHING.addAll(all);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyFieldIsOneThatItsSchemaHas(Manifests manifests) throws IOException {
        for (JsonNode object : manifests.objects()) {
            StrictSchemas.check(object);
        }
    }

    @Test
    void fieldThatNoSchemaHasIsFound() {
        // Given
        ObjectNode deployment = Kustomize.render(Kustomize.ROOT.resolve("base"))
                .one("Deployment", "extract")
                .deepCopy();
        ((ObjectNode) pod(deployment)).put("terminationGraceSeconds", 60);

        // Then
        assertThatThrownBy(() -> StrictSchemas.check(deployment)).hasMessageContaining("terminationGraceSeconds");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyPodRunsWithTheLeastThatItNeeds(Manifests manifests) {
        assertThat(manifests.workloads()).isNotEmpty().allSatisfy(workload -> {
            JsonNode pod = pod(workload);
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(each(pod.path("containers"))).allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
                assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("everything")
    void noSecretLiesInTheManifests(Manifests manifests) {
        assertThat(manifests.of("Secret")).isEmpty();
        assertThat(manifests
                        .workloads()
                        .flatMap(workload -> each(container(workload).path("env")))
                        .filter(variable -> variable.path("name").asText().matches(".*(PASSWORD|JAAS|TOKEN|KEY)$")))
                .allSatisfy(variable ->
                        assertThat(variable.path("value").isMissingNode()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyVolumeThatIsMountedIsThere(Manifests manifests) {
        manifests.workloads().forEach(workload -> {
            List<String> volumes = each(pod(workload).path("volumes"))
                    .map(volume -> volume.path("name").asText())
                    .toList();
            assertThat(each(container(workload).path("volumeMounts"))
                            .map(mount -> mount.path("name").asText()))
                    .as(name(workload))
                    .containsExactlyInAnyOrderElementsOf(volumes);
        });
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsNotAllowedIsDenied(Manifests manifests) {
        JsonNode policy = manifests.one("NetworkPolicy", "default-deny").path("spec");
        assertThat(policy.path("podSelector")).isEmpty();
        assertThat(each(policy.path("policyTypes")).map(JsonNode::asText)).containsExactly("Ingress", "Egress");
        assertThat(policy.path("ingress").isMissingNode()
                        && policy.path("egress").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onlyDenialAndNamesAreForAllPods(Manifests manifests) {
        assertThat(manifests
                        .of("NetworkPolicy")
                        .filter(policy -> policy.at("/spec/podSelector").isEmpty())
                        .map(Manifests::name))
                .containsExactlyInAnyOrder("default-deny", "names-resolve");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyServiceSpreadsAndSurvivesAnEviction(Manifests manifests) {
        assertThat(manifests.services()).hasSize(3).allSatisfy(service -> {
            String selector = service.at("/spec/selector/matchLabels")
                    .get("app.kubernetes.io/name")
                    .asText();
            assertThat(pod(service)
                            .at("/topologySpreadConstraints/0/labelSelector/matchLabels")
                            .get("app.kubernetes.io/name")
                            .asText())
                    .isEqualTo(selector);
            assertThat(manifests.of("PodDisruptionBudget").map(budget -> budget.at("/spec/selector/matchLabels")
                            .get("app.kubernetes.io/name")
                            .asText()))
                    .contains(selector);
            assertThat(pod(service).path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThanOrEqualTo(45);
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(container(service).path(probe).at("/httpGet/port").asText())
                        .isEqualTo("http");
            }
        });
    }
}
