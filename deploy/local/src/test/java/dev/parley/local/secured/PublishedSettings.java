package dev.parley.local.secured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment that the project's manifests give the services for TLS. */
final class PublishedSettings {
    private static final Path KUBERNETES = Path.of("../kubernetes");
    private static final String JDBC_ADDRESS = "PARLEY_DATABASE_JDBC_URL=";
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Values of the variables that the components for the broker and for the database set; those of Secrets are left out. */
    static Map<String, String> ofComponents() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String component : new String[] {"kafka-tls", "database-tls"}) {
            JsonNode pod = YAML.readTree(KUBERNETES
                    .resolve("components/" + component + "/service-pod.yaml")
                    .toFile());
            for (JsonNode variable : pod.at("/spec/template/spec/containers/0/env")) {
                if (variable.has("value")) {
                    environment.put(
                            variable.get("name").asText(), variable.get("value").asText());
                }
            }
        }
        return environment;
    }

    /** What follows the database's name in its address for migrations. */
    static String migrationOptions() throws IOException {
        JsonNode overlay = YAML.readTree(
                KUBERNETES.resolve("overlays/production/kustomization.yaml").toFile());
        for (JsonNode literal : overlay.at("/configMapGenerator/0/literals")) {
            if (literal.asText().startsWith(JDBC_ADDRESS)) {
                return literal.asText().substring(literal.asText().indexOf('?'));
            }
        }
        throw new IOException("the production overlay has no " + JDBC_ADDRESS);
    }

    private PublishedSettings() {}
}
