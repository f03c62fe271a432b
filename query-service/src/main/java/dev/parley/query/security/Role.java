package dev.parley.query.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller may do; each role may do what those before it may. */
enum Role {
    /** Asks. */
    READER,
    /** Decides who is who, and corrects what was read. */
    REVIEWER,
    /** Runs the service, and sends its changes elsewhere. */
    OPERATOR;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> REVIEWED =
            Set.of("entities", "identity-decisions", "corrections", "statements", "stances", "articles");

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The role that a request needs. What nobody thought of is the operator's. */
    static Role neededFor(String method, String path) {
        String[] parts = path.split("/", -1);
        String collection = parts.length > 2 ? parts[2] : "";
        if (path.equals("/mcp") || READING.contains(method) && !collection.equals("webhooks")) {
            return READER;
        }
        return REVIEWED.contains(collection) ? REVIEWER : OPERATOR;
    }
}
