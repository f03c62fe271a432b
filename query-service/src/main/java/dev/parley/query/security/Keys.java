package dev.parley.query.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys that open something. */
@ApplicationScoped
class Keys {
    private final List<Key> keys;

    Keys(SecuritySettings settings) {
        this.keys = Stream.concat(
                        settings.keys().stream().flatMap(List::stream),
                        settings.keysFile().stream().flatMap(Keys::lines))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Key::of)
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("parley.security.keys-file cannot be read", e);
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key that was given. All are compared, each in the same time whatever was given. */
    Optional<Key> find(String given) {
        byte[] hash = hash(given);
        Key found = null;
        for (Key key : keys) {
            if (MessageDigest.isEqual(key.hash(), hash)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
