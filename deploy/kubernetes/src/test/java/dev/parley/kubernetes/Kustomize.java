package dev.parley.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Renders folders as {@code kubectl apply -k} would. */
final class Kustomize {
    /** The folder of the manifests; tests run in their module's. */
    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final List<List<String>> PROGRAMS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

    private Kustomize() {}

    static List<Path> overlays() {
        return folders("overlays");
    }

    static List<Path> components() {
        return folders("components");
    }

    /** The base with some components on it, in this order. */
    static Manifests withComponents(Path... components) throws IOException {
        // Kustomize reads what lies beneath or beside its root by relative paths only.
        Path folder = Files.createTempDirectory(Files.createDirectories(ROOT.resolve("target")), "rendered");
        StringBuilder text = new StringBuilder("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: parley
                resources: [../../base]
                components:
                """);
        for (Path component : components) {
            text.append("  - ../../components/").append(component.getFileName()).append('\n');
        }
        Files.writeString(folder.resolve("kustomization.yaml"), text);
        return render(folder);
    }

    /** What a folder renders to; the test is skipped where neither kubectl nor kustomize is there. */
    static Manifests render(Path folder) {
        for (List<String> program : PROGRAMS) {
            if (isThere(program.get(0))) {
                return Manifests.parse(run(Stream.concat(program.stream(), Stream.of(folder.toString()))
                        .toList()));
            }
        }
        assumeTrue(false, "neither kubectl nor kustomize is installed: manifests are not checked");
        throw new AssertionError("not reached");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("kustomize", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", command, Files.readString(errors))
                    .isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> folders(String name) {
        try (Stream<Path> folders = Files.list(ROOT.resolve(name))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
