package dev.parley.ingest.fetch;

import dev.parley.ingest.problem.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets only those addresses through that lead to the public web, or to where the operator allows. */
final class AddressGuard {
    private final NameResolver resolver;
    private final SpecialAddresses special = SpecialAddresses.read();
    private final List<AddressBlock> allowed;

    AddressGuard(NameResolver resolver, List<AddressBlock> allowed) {
        this.resolver = resolver;
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Looks the host up once. If any of its addresses is refused, all are, so that nothing hangs on which of them is taken.
     *
     * @throws ProblemException if it must not, or cannot, be fetched from
     */
    Destination check(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("only http and https are fetched, not " + (scheme.isEmpty() ? "a relative address" : scheme));
        }
        if (uri.getHost() == null) {
            throw refused("the address names no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("the address holds a user's name; such are not fetched");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            throw refused("the address names no port that there can be");
        }
        List<InetAddress> addresses = resolve(uri.getHost());
        addresses.forEach(this::check);
        return new Destination(uri, addresses.get(0));
    }

    private List<InetAddress> resolve(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new ProblemException(FetchProblem.failed("there is no host named " + host));
        }
    }

    private void check(InetAddress address) {
        if (allowed.stream().anyMatch(block -> block.contains(address))) {
            return;
        }
        special.why(address).ifPresent(why -> {
            throw refused("the host is not on the public internet (" + why + ")");
        });
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(FetchProblem.refusedAddress(detail));
    }
}
