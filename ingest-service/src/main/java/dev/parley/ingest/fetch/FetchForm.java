package dev.parley.ingest.fetch;

import dev.parley.ingest.intake.ArticleFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON form of what to fetch, for the API's description. */
@Schema(
        name = "Fetch",
        description = "A page to fetch. Everything but url may be left out; what is given goes before "
                + "what the page says of itself.",
        examples = """
                {"url": "https://gazette.example/2026/harbour-talks", "outlet": "The Gazette"}""")
final class FetchForm extends ArticleFacts {
    private FetchForm() {}
}
