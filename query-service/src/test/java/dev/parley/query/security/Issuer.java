package dev.parley.query.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * An OpenID Connect issuer on loopback: tells where its public key is, and signs tokens for whoever asks at
 * {@code /sign?name,role,audience,seconds,key}; the key is its own or a {@code foreign} one.
 */
public final class Issuer implements QuarkusTestResourceLifecycleManager {
    static final String AUDIENCE = "parley";

    private final Map<String, KeyPair> keys = Map.of("own", newKey(), "foreign", newKey());
    private HttpServer server;
    private String address;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the issuer", e);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/jwks\"}".formatted(address)));
        server.createContext("/jwks", exchange -> answer(exchange, publicKeys()));
        server.createContext(
                "/sign",
                exchange -> answer(
                        exchange, token(exchange.getRequestURI().getQuery().split(",", -1))));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.token.audience", AUDIENCE);
    }

    private String token(String[] wish) {
        return Jwt.issuer(address)
                .upn(wish[0])
                .claim("desk", Map.of("roles", Set.of(wish[1])))
                .audience(wish[2])
                .expiresAt(Instant.now().plusSeconds(Long.parseLong(wish[3])))
                .jws()
                .keyId("1")
                .sign(keys.get(wish[4]).getPrivate());
    }

    private String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.get("own").getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"1\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(
                        unsigned(key.getModulus().toByteArray()),
                        unsigned(key.getPublicExponent().toByteArray()));
    }

    private static String unsigned(byte[] number) {
        int sign = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, sign, number.length));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
