package dev.parley.query.security;

import java.util.HexFormat;

/**
 * A key as it is kept: never itself, only its hash. Keys are long and random, so that the hash needs no salt.
 *
 * @param name of whoever has it
 */
record Key(String name, Role role, byte[] hash) {
    private static final int HASH_BYTES = 32;

    /**
     * Reads {@code name:role:hash}.
     *
     * @throws IllegalArgumentException without repeating what was read, which may be a key
     */
    static Key of(String line) {
        String[] parts = line.strip().split(":", -1);
        if (parts.length != 3 || parts[0].isBlank()) {
            throw new IllegalArgumentException("a key must be name:role:hash");
        }
        Role role = Role.of(parts[1])
                .orElseThrow(() -> new IllegalArgumentException(
                        "the role of key " + parts[0] + " must be reader, reviewer or operator"));
        if (!parts[2].matches("[0-9a-fA-F]{" + 2 * HASH_BYTES + "}")) {
            throw new IllegalArgumentException("the hash of key " + parts[0] + " must be a SHA-256 in hexadecimal");
        }
        return new Key(parts[0], role, HexFormat.of().parseHex(parts[2]));
    }
}
