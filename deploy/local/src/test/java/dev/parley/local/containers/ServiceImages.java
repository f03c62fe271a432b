package dev.parley.local.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The services' images, built from what was packaged. */
final class ServiceImages {
    static final String TAG = "test";
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    static void build() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(ROOT.resolve("query-service/target/sbom.json")),
                "images take their list of parts from -Pimages: run with -Ptestcontainers,images");
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("deploy/images/build").toString(), "--no-package", "--tag", TAG));
        String base = System.getProperty("parley.test.java-image", "");
        if (!base.isBlank()) {
            command.addAll(List.of("--base", base));
        }
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(exit).as(String.join(" ", command)).isZero();
    }

    /** The image of a service, such as {@code extract}. */
    static String of(String service) {
        return "parley/" + service + "-service:" + TAG;
    }

    private ServiceImages() {}
}
