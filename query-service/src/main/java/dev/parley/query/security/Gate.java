package dev.parley.query.security;

import dev.parley.query.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets pass who has a key or a token of the role that the request needs. Health and metrics are not behind it. */
final class Gate {
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"parley\"";
    private static final int BEFORE_ALL_ELSE = 1;

    private final SecuritySettings settings;
    private final Keys keys;
    private final Tokens tokens;
    private final Caller caller;

    Gate(SecuritySettings settings, Keys keys, Tokens tokens, Caller caller) {
        this.settings = settings;
        this.keys = keys;
        this.tokens = tokens;
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true, priority = BEFORE_ALL_ELSE)
    Uni<Response> refused(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!settings.enabled() || path.equals("/")) {
            return Uni.createFrom().nullItem();
        }
        Optional<String> token = token(request);
        Optional<String> given = token.or(() -> Optional.ofNullable(request.getHeaderString("X-API-Key")));
        if (given.isEmpty()) {
            return Uni.createFrom().item(refusal(401, "a key is needed, as X-API-Key or as a bearer token", CHALLENGE));
        }
        Role needed = Role.neededFor(request.getMethod(), path);
        Optional<Sender> withKey = keys.find(given.get()).map(Sender::with);
        if (withKey.isPresent() || token.isEmpty() || !tokens.areTaken()) {
            return Uni.createFrom().item(answer(withKey, needed, "there is no such key"));
        }
        return tokens.sender()
                .map(sender -> answer(sender, needed, "the token is not valid here, or not any more"))
                .onFailure(OIDCException.class)
                .recoverWithItem(() -> refusal(503, "the issuer of tokens cannot be asked", CHALLENGE));
    }

    private Response answer(Optional<Sender> sender, Role needed, String unknown) {
        if (sender.isEmpty()) {
            return refusal(401, unknown, CHALLENGE + ", error=\"invalid_token\"");
        }
        if (!sender.get().may(needed)) {
            return refusal(
                    403,
                    "needs the role " + needed.word(),
                    CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + needed.word() + "\"");
        }
        caller.is(sender.get().name());
        return null;
    }

    private static Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static Response refusal(int status, String detail, String challenge) {
        return Response.status(status)
                .entity(Problem.ofStatus(status, detail))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
