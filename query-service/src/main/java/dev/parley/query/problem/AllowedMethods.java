package dev.parley.query.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Tells which methods a path takes; an answer of 405 must say so by RFC 9110, and the framework's does not. */
final class AllowedMethods {

    /** The methods of the path, parted by commas. */
    static String of(String path) {
        Set<String> methods = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (method != null && matches(template, path)) {
                            methods.add(method);
                            if (method.equals("GET")) {
                                methods.add("HEAD");
                            }
                        }
                    }
                });
        return String.join(", ", methods);
    }

    private static boolean matches(String template, String path) {
        String pattern = Stream.of(template.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/", "/", "/?"));
        return path.matches(pattern);
    }

    private AllowedMethods() {}
}
