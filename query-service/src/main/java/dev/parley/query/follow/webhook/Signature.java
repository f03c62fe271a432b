package dev.parley.query.follow.webhook;

import dev.parley.query.problem.Fields;
import dev.parley.query.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets and signatures by the Standard Webhooks specification, version 1 of its symmetric scheme. */
final class Signature {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newSecret() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** @throws ProblemException if it is no secret that signatures can be made with */
    static String checked(String secret) {
        try {
            int bytes = secret.startsWith(PREFIX) ? key(secret).length : 0;
            if (bytes >= SHORTEST && bytes <= LONGEST) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return Fields.invalid(
                "secret", "must be " + PREFIX + " and base64 of " + SHORTEST + " to " + LONGEST + " bytes");
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    /**
     * What goes into the header {@code webhook-signature}.
     *
     * @param seconds since 1970, as the header {@code webhook-timestamp} has them
     */
    static String of(String secret, String messageId, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret), ALGORITHM));
            byte[] signed = mac.doFinal((messageId + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private Signature() {}
}
