package dev.parley.ingest.fetch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON form of what to fetch, for the API's description. */
@Schema(
        name = "Fetch",
        description = "A page to fetch. Everything but url may be left out; what is given goes before "
                + "what the page says of itself.",
        examples = """
                {"url": "https://gazette.example/2026/harbour-talks", "outlet": "The Gazette"}""")
record FetchForm(
        @Schema(description = "The page's address, http or https")
        String url,

        @Schema(description = "A name of yours for it; echoed as reference")
        String id,

        @Schema(description = "The headline") String title,

        @Schema(description = "A date, or a time with offset")
        String publishedAt,

        @Schema(description = "Who published it") String outlet,

        @Schema(description = "The company behind the outlet")
        String publisherGroup,

        @Schema(description = "The wire agency credited") String agency,
        @Schema(description = "ISO 639-1 code") String language) {}
