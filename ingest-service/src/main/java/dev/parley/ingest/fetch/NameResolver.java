package dev.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
interface NameResolver {

    /** All addresses of the host, which may be an address itself; never none. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** That of the machine. */
    static NameResolver ofTheMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
