package dev.parley.ingest.withdrawal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a withdrawal.
 *
 * @param version that voids all before it
 * @param status always {@code withdrawn}
 */
@RegisterForReflection
@Schema(examples = "{\"id\": \"k3zq7c5vzq4mzqj6w2c7hd2yfa\", \"version\": 2, \"status\": \"withdrawn\"}")
public record Withdrawn(String id, int version, String status) {}
