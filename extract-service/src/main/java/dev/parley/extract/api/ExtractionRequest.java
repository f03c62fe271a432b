package dev.parley.extract.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One article to extract, in the fields of the intake.
 *
 * @param text the only one that is needed
 * @param html refused: pages are cleaned where they are taken in
 */
@RegisterForReflection
public record ExtractionRequest(
        @Schema(examples = "https://gazette.example/2026/harbour-talks")
        String url,

        @Schema(examples = "Harbour union ready to talk") String title,

        @Schema(
                required = true,
                examples = "The union will return to talks only if the cuts are suspended, Ana Petrić said on Friday.",
                description = "Cleaned text, taken as it is; spans count its Unicode code points.")
        String text,

        @Schema(hidden = true) String html,

        @Schema(
                examples = "2026-01-31T08:15:00+01:00",
                description = "A date, or a time with offset; \"on Friday\" is resolved against it.")
        String publishedAt,

        @Schema(examples = "The Gazette") String outlet,

        @Schema(examples = "Example Press") String publisherGroup,

        String agency,

        @Schema(
                examples = "en",
                description =
                        "ISO 639-1. In a text that is said to be in another language than English nothing is found.")
        String language) {}
