package dev.parley.query.follow.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.BitSet;

/** All IP addresses that begin with the same bits, written as by RFC 4632. */
record AddressBlock(InetAddress first, int bits) {

    /** @throws IllegalArgumentException if it is no block */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(0, slash).matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("not a block of addresses: " + text);
        }
        try {
            InetAddress first = InetAddress.getByName(text.substring(0, slash));
            int bits = Integer.parseInt(text.substring(slash + 1).strip());
            if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
                throw new IllegalArgumentException("not a block of addresses: " + text);
            }
            return new AddressBlock(first, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a block of addresses: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        BitSet differences = new BitSet();
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            differences.set(bit, ((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0);
        }
        return differences.isEmpty();
    }
}
