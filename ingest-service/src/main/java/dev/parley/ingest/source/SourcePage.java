package dev.parley.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Some outlets, by domain.
 *
 * @param next what to give as {@code after} for the next ones, or null if there are none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourcePage(List<Source> items, String next) {
    public SourcePage {
        items = List.copyOf(items);
    }
}
