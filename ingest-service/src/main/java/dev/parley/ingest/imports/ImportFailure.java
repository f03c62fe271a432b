package dev.parley.ingest.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.ingest.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A record of a file that could not be taken in.
 *
 * @param record its number, from 1: the line of an NDJSON file
 * @param reference the name or address that it has, if it has one
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportFailure(long record, String reference, Problem problem) {}
