package dev.parley.query.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A disagreement as changes tell of it.
 *
 * @param kind what outlets differ in
 * @param date of the occasion, or null
 * @param sides what each of them says: the polarity, the words, or the id of the speaker
 *     if one is named
 */
@RegisterForReflection
public record Said(String id, String kind, LocalDate date, List<String> outlets, List<String> sides) {
    public Said {
        outlets = List.copyOf(outlets);
        sides = sides.stream().filter(Objects::nonNull).toList();
    }
}
