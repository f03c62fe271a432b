package dev.parley.ingest.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON form of an article, for the API's description; {@link JsonDraft} reads it. */
@Schema(name = "Article", description = "An article. Everything but text or html may be left out.", examples = """
                {"id": "desk-4711", "url": "https://gazette.example/2026/harbour-talks",
                 "title": "Harbour union ready to talk",
                 "text": "The dockers' leader said on Friday that the union would return to talks if the cuts were suspended.",
                 "publishedAt": "2026-01-31T08:15:00+01:00", "outlet": "The Gazette",
                 "publisherGroup": "Example Press", "language": "en"}""")
public final class ArticleForm extends ArticleFacts {
    @Schema(description = "The text, taken exactly as it is; offsets count over it")
    public String text;

    @Schema(description = "The page, instead of the text; it is cleaned first")
    public String html;

    private ArticleForm() {}
}
