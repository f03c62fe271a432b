package dev.parley.query.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who callers are by their bearer tokens, where an OpenID Connect issuer is configured. */
@ApplicationScoped
class Tokens {
    private final boolean taken;
    private final Optional<List<String>> audience;
    private final Map<Role, Set<String>> words;
    private final CurrentIdentityAssociation identities;

    Tokens(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean taken,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience,
            SecuritySettings settings,
            CurrentIdentityAssociation identities) {
        this.taken = taken;
        this.audience = audience;
        this.words = Map.of(
                Role.READER, settings.tokenRoles().reader(),
                Role.REVIEWER, settings.tokenRoles().reviewer(),
                Role.OPERATOR, settings.tokenRoles().operator());
        this.identities = identities;
    }

    boolean areTaken() {
        return taken;
    }

    /** Whether tokens are taken that may have been issued for another service. */
    boolean areForAnybody() {
        return taken && audience.isEmpty();
    }

    /**
     * Who sent the request that is being answered; empty if its token is not valid. Fails with an
     * {@link io.quarkus.oidc.OIDCException} while the issuer cannot be asked for its keys.
     */
    Uni<Optional<Sender>> sender() {
        return identities
                .getDeferredIdentity()
                .map(identity -> identity.isAnonymous() ? Optional.<Sender>empty() : Optional.of(sender(identity)))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    private Sender sender(SecurityIdentity identity) {
        Optional<Role> highest = words.entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(identity.getRoles()::contains))
                .map(Map.Entry::getKey)
                .max(Role::compareTo);
        return new Sender(identity.getPrincipal().getName(), highest);
    }
}
