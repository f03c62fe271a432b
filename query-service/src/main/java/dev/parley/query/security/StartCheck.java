package dev.parley.query.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does not start a service that would answer and obey anybody by mistake. */
@ApplicationScoped
class StartCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    void check(
            @Observes StartupEvent event,
            SecuritySettings settings,
            Keys keys,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        check(settings.enabled(), settings.openAnywhere(), keys.isEmpty(), host);
    }

    /** @throws IllegalStateException naming the settings that would help */
    static void check(boolean enabled, boolean openAnywhere, boolean withoutKeys, String host) {
        if (enabled && withoutKeys) {
            throw new IllegalStateException(
                    "parley.security.enabled is true and there is no key: set parley.security.keys or keys-file");
        }
        if (!enabled && !openAnywhere && !LOOPBACK.contains(host)) {
            throw new IllegalStateException(
                    "listening on " + host + " without security: set parley.security.enabled=true"
                            + " with parley.security.keys-file, or quarkus.http.host=127.0.0.1, or"
                            + " parley.security.open-anywhere=true where the network guards the service");
        }
    }
}
