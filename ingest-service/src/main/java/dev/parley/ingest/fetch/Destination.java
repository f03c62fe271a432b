package dev.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

/**
 * A document's address together with the one IP address, looked up and found harmless, that it is asked for at. A name that
 * means another address a moment later cannot lead elsewhere.
 */
record Destination(URI uri, InetAddress address) {

    boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    /** Host and port, as one goes by for manners towards a site. */
    String site() {
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port();
    }

    /** Path and query, as they stand in a request. */
    String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
