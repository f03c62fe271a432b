package dev.parley.query.security;

import dev.parley.query.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets pass who has a key of the role that the request needs. Health and metrics are not behind it. */
final class Gate {
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"parley\"";
    private static final int BEFORE_ALL_ELSE = 1;

    private final SecuritySettings settings;
    private final Keys keys;
    private final Caller caller;

    Gate(SecuritySettings settings, Keys keys, Caller caller) {
        this.settings = settings;
        this.keys = keys;
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true, priority = BEFORE_ALL_ELSE)
    Optional<Response> refused(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!settings.enabled() || path.equals("/")) {
            return Optional.empty();
        }
        String given = given(request);
        if (given == null) {
            return refusal(401, "a key is needed, as X-API-Key or as a bearer token", CHALLENGE);
        }
        Optional<Key> key = keys.find(given);
        if (key.isEmpty()) {
            return refusal(401, "there is no such key", CHALLENGE + ", error=\"invalid_token\"");
        }
        Role needed = Role.neededFor(request.getMethod(), path);
        if (!key.get().role().may(needed)) {
            return refusal(
                    403,
                    "needs the role " + needed.word(),
                    CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + needed.word() + "\"");
        }
        caller.is(key.get().name());
        return Optional.empty();
    }

    private static String given(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return authorization.substring(SCHEME.length()).strip();
        }
        return request.getHeaderString("X-API-Key");
    }

    private static Optional<Response> refusal(int status, String detail, String challenge) {
        return Optional.of(Response.status(status)
                .entity(Problem.ofStatus(status, detail))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build());
    }
}
