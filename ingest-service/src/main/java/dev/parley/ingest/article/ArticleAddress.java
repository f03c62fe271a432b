package dev.parley.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The web address of an article.
 *
 * @param value as a client may follow it
 * @param identity what two addresses of one article have in common: without scheme, fragment, default port, tracking
 *     parameters and the slash at the end
 */
public record ArticleAddress(String value, String identity) {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "cmpid",
            "ocid",
            "smid",
            "at_medium",
            "at_campaign",
            "ref_src",
            "_ga");

    /**
     * Reads an address; characters that a URL may not hold as they are, such as spaces, are escaped.
     *
     * @throws IllegalArgumentException if it is no absolute http or https address
     */
    public static ArticleAddress parse(String address) {
        String escaped = escape(address.strip());
        try {
            URI uri = new URI(escaped);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException("must be an absolute http or https address");
            }
            return new ArticleAddress(escaped, identity(uri));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a valid address: " + e.getReason(), e);
        }
    }

    /** The host, with its port if that is a particular one, without {@code www.} */
    public String domain() {
        String host = identity.split("[/?]", 2)[0];
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static String identity(URI uri) {
        boolean defaultPort = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String query = query(uri.getRawQuery());
        return uri.getHost().toLowerCase(Locale.ROOT)
                + (defaultPort ? "" : ":" + uri.getPort())
                + path
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String escape(String address) {
        StringBuilder escaped = new StringBuilder(address.length());
        address.codePoints().forEach(character -> {
            if (character <= ' ' || "\"<>\\^`{|}".indexOf(character) >= 0) {
                escaped.append(String.format("%%%02X", character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
