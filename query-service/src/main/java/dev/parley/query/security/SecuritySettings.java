package dev.parley.query.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether callers need keys, and which there are. */
@ConfigMapping(prefix = "parley.security")
interface SecuritySettings {

    @WithDefault("false")
    boolean enabled();

    /** Lets the service listen for other machines without security: for networks that guard it themselves. */
    @WithDefault("false")
    boolean openAnywhere();

    /** Keys, each as {@code name:role:hash}; the hash is the key's SHA-256 in hexadecimal. */
    Optional<List<String>> keys();

    /** A file with further keys, one on each line in the same form; lines that begin with # are remarks. */
    Optional<Path> keysFile();
}
