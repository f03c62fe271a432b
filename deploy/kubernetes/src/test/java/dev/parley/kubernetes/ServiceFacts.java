package dev.parley.kubernetes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one service says of itself in its sources. */
record ServiceFacts(String sources, Properties properties, String raw, Set<String> settings) {
    /** @param name ingest, extract or query */
    static ServiceFacts of(String name) {
        Path module = Kustomize.ROOT.getParent().getParent().resolve(name + "-service/src/main");
        Path code = module.resolve("java");
        try (Stream<Path> files = Files.walk(code)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Set<String> settings = new TreeSet<>();
            for (Path file : classes) {
                if (read(file).contains("@ConfigMapping(prefix")) {
                    String type = code.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.');
                    Class<?> mapping = Class.forName(type);
                    collect(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, settings);
                }
            }
            String sources = classes.stream().map(ServiceFacts::read).collect(Collectors.joining("\n"));
            String raw = read(module.resolve("resources/application.properties"));
            Properties properties = new Properties();
            properties.load(new StringReader(raw));
            return new ServiceFacts(sources, properties, raw, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    String property(String name) {
        return properties.getProperty(name);
    }

    /** Whether an environment variable sets anything of this service. */
    boolean reads(String variable) {
        return raw.contains("${" + variable + ":") || settings.contains(variable);
    }

    private static void collect(String prefix, Class<?> type, Set<String> names) {
        for (Method method : type.getMethods()) {
            WithName given = method.getAnnotation(WithName.class);
            String name = prefix + "."
                    + (given != null
                            ? given.value()
                            : method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("dev.parley.")) {
                collect(name, method.getReturnType(), names);
            } else {
                names.add(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
