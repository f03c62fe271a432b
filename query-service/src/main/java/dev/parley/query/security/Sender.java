package dev.parley.query.security;

import java.util.Optional;

/**
 * Somebody whose key or token was recognised.
 *
 * @param role empty if a token gives none that the service knows
 */
record Sender(String name, Optional<Role> role) {

    static Sender with(Key key) {
        return new Sender(key.name(), Optional.of(key.role()));
    }

    boolean may(Role needed) {
        return role.filter(own -> own.may(needed)).isPresent();
    }
}
