package dev.parley.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outlet that articles come from.
 *
 * @param domain of its addresses, without {@code www.}
 * @param name as articles are to call it
 * @param publisherGroup the company behind it
 * @param country ISO 3166-1, two letters
 * @param curated false if it is known from its articles alone
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"domain": "gazette.example", "name": "The Gazette", "publisherGroup": "Example Press", "country": "MT",
                 "curated": true, "addedAt": "2026-01-31T07:20:11Z", "changedAt": "2026-01-31T07:20:11Z"}""")
public record Source(
        String domain,
        String name,
        String publisherGroup,
        String country,
        boolean curated,
        Instant addedAt,
        Instant changedAt) {}
