package dev.parley.extract.codebook;

import dev.parley.extract.data.Table;
import java.util.Set;
import java.util.stream.Collectors;

/** The ISO 3166-1 alpha-3 codes of the states that the extractor knows. */
final class StateCodes {
    private final Set<String> codes;

    private StateCodes(Set<String> codes) {
        this.codes = codes;
    }

    static StateCodes standard() {
        return new StateCodes(Table.read("entity/states.tsv").stream()
                .map(row -> row.get("iso3"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(String code) {
        return codes.contains(code);
    }
}
