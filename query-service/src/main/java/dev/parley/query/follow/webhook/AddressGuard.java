package dev.parley.query.follow.webhook;

import dev.parley.query.table.Lines;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says where messages may be posted to: the public internet and what the operator allows. What is given back is connected to
 * as it is, so that a name which means another address a moment later leads nowhere else.
 */
final class AddressGuard {
    private static final String FILE = "special-addresses.tsv";
    private static final int HIGHEST_PORT = 65_535;

    private final Resolver resolver;
    private final List<AddressBlock> allowed;
    private final List<Special> special = Lines.of(AddressGuard.class, FILE).stream()
            .map(parts -> new Special(AddressBlock.parse(parts[0]), parts[1]))
            .toList();

    AddressGuard(Resolver resolver, List<AddressBlock> allowed) {
        this.resolver = resolver;
        this.allowed = List.copyOf(allowed);
    }

    private record Special(AddressBlock block, String why) {}

    /** Finds the addresses of a host; blocks while it asks. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** A receiver with the address that was found harmless. */
    record Receiver(URI uri, InetAddress address) {
        boolean secure() {
            return uri.getScheme().equalsIgnoreCase("https");
        }

        int port() {
            return uri.getPort() >= 0 ? uri.getPort() : secure() ? 443 : 80;
        }

        /** Path and query as a request line has them. */
        String target() {
            String path = Optional.ofNullable(uri.getRawPath())
                    .filter(raw -> !raw.isEmpty())
                    .orElse("/");
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        }
    }

    /** A place that messages must not be posted to. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why);
        }
    }

    /** Looks the host up once; if one of its addresses must not be posted to, none may. Blocks while it asks. */
    Receiver check(String url) throws RefusedException {
        URI uri = parse(url);
        try {
            InetAddress[] addresses = resolver.resolve(uri.getHost());
            for (InetAddress address : addresses) {
                check(address);
            }
            return new Receiver(uri, addresses[0]);
        } catch (UnknownHostException e) {
            throw new RefusedException("must be on a host that has an address");
        }
    }

    private static URI parse(String url) throws RefusedException {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw new RefusedException("must begin with https:// or http://");
            }
            if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
                throw new RefusedException("must name a host, and a port that there can be");
            }
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new RefusedException("must have neither a user's name nor a fragment");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new RefusedException("must be an absolute URL");
        }
    }

    private void check(InetAddress address) throws RefusedException {
        if (allowed.stream().anyMatch(block -> block.contains(address))) {
            return;
        }
        for (Special one : special) {
            if (one.block().contains(address)) {
                throw new RefusedException("must be on the public internet; the host's address is for " + one.why());
            }
        }
    }
}
