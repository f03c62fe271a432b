package dev.parley.ingest.fetch;

import io.vertx.core.MultiMap;

/** What a site answered to one request, with its body as it came. */
record Reply(int status, MultiMap headers, byte[] body) {

    String header(String name) {
        return headers.get(name);
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> header("Location") != null;
            default -> false;
        };
    }
}
