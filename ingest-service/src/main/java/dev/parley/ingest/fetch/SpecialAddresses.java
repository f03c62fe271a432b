package dev.parley.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The blocks of addresses that no public web site stands in. */
final class SpecialAddresses {
    private static final String FILE = "/fetch/special-addresses.tsv";

    private final List<Special> blocks;

    private SpecialAddresses(List<Special> blocks) {
        this.blocks = blocks;
    }

    /**
     * One of the blocks.
     *
     * @param example an address in it
     * @param counterexample one that is not
     */
    record Special(AddressBlock block, String why, String example, String counterexample) {}

    static SpecialAddresses read() {
        try (InputStream file = SpecialAddresses.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new SpecialAddresses(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(field -> new Special(AddressBlock.parse(field[0]), field[1], field[2], field[3]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    List<Special> blocks() {
        return blocks;
    }

    /** What is special about the address; empty for one on the public internet. */
    Optional<String> why(InetAddress address) {
        return blocks.stream()
                .filter(special -> special.block().contains(address))
                .map(Special::why)
                .findFirst();
    }
}
