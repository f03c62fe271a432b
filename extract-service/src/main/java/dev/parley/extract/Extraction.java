package dev.parley.extract;

import dev.parley.contracts.Entity;
import dev.parley.contracts.ExtractorStamp;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import dev.parley.contracts.Zone;
import java.util.List;
import java.util.Objects;

/** All that the extractor found in one article; every span is verbatim, in code points. */
public record Extraction(
        List<Zone> zones,
        List<Entity> entities,
        List<Statement> statements,
        List<Stance> stances,
        ExtractorStamp extractor,
        TextSize size) {
    public Extraction {
        zones = List.copyOf(zones);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        stances = List.copyOf(stances);
        Objects.requireNonNull(extractor, "extractor");
        Objects.requireNonNull(size, "size");
    }
}
