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
            Tokens tokens,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        check(settings.enabled(), settings.openAnywhere(), keys.isEmpty() && !tokens.areTaken(), host);
        checkTokens(settings.enabled(), tokens.areTaken(), tokens.areForAnybody());
    }

    /** @throws IllegalStateException naming the settings that would help */
    static void check(boolean enabled, boolean openAnywhere, boolean withoutKeys, String host) {
        if (enabled && withoutKeys) {
            throw new IllegalStateException(
                    "parley.security.enabled is true and there is no key: set parley.security.keys or keys-file,"
                            + " or quarkus.oidc.tenant-enabled for tokens");
        }
        if (!enabled && !openAnywhere && !LOOPBACK.contains(host)) {
            throw new IllegalStateException(
                    "listening on " + host + " without security: set parley.security.enabled=true"
                            + " with parley.security.keys-file, or quarkus.http.host=127.0.0.1, or"
                            + " parley.security.open-anywhere=true where the network guards the service");
        }
    }

    /** @throws IllegalStateException naming the settings that would help */
    static void checkTokens(boolean enabled, boolean taken, boolean forAnybody) {
        if (taken && !enabled) {
            throw new IllegalStateException(
                    "tokens are configured and nobody needs one: set parley.security.enabled=true");
        }
        if (forAnybody) {
            throw new IllegalStateException(
                    "tokens for any service would be taken: set quarkus.oidc.token.audience to what yours are issued for");
        }
    }
}
