package dev.parley.query.independence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many report a thing, and how many of them independently.
 *
 * @param reports articles; one that speaks of several dates counts for each
 * @param origins distinct texts, likewise
 * @param publisherGroups distinct publishers; an outlet without a known group is its own
 */
@RegisterForReflection
@Schema(examples = "{\"reports\": 5, \"origins\": 3, \"publisherGroups\": 2}")
public record Counts(int reports, int origins, int publisherGroups) {}
