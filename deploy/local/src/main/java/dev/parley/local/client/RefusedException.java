package dev.parley.local.client;

import java.io.IOException;

/** A service said no; the message holds its reason. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
