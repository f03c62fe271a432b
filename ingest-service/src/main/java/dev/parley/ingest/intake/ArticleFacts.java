package dev.parley.ingest.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said of an article beside its text, for the API's description. */
@Schema(hidden = true)
public abstract class ArticleFacts {
    @Schema(description = "A name of yours for it; echoed as reference, never used as identity")
    public String id;

    @Schema(description = "Its address, http or https. The same address is the same article")
    public String url;

    @Schema(description = "The headline")
    public String title;

    @Schema(description = "A date, or a time with offset")
    public String publishedAt;

    @Schema(description = "Who published it")
    public String outlet;

    @Schema(description = "The company behind the outlet")
    public String publisherGroup;

    @Schema(description = "The wire agency credited")
    public String agency;

    @Schema(description = "ISO 639-1 code")
    public String language;
}
