package dev.parley.query.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether callers need keys or tokens, and which of them open something. */
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

    TokenRoles tokenRoles();

    /** The words in the roles of a token that give its bearer a role of this service. */
    interface TokenRoles {
        @WithDefault("reader")
        Set<String> reader();

        @WithDefault("reviewer")
        Set<String> reviewer();

        @WithDefault("operator")
        Set<String> operator();
    }
}
