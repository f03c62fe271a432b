package dev.parley.ingest.feed;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import dev.parley.ingest.request.JsonForm;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed as a client describes it. */
@Schema(name = "FeedForm", description = "A feed or news sitemap. Everything but url may be left out.", examples = """
                {"url": "https://gazette.example/rss.xml", "outlet": "The Gazette", "every": "PT15M"}""")
record FeedForm(
        @Schema(description = "Where it is, http or https") String url,

        @Schema(description = "Who publishes it; an entry's own source goes before")
        String outlet,

        @Schema(description = "The company behind the outlet")
        String publisherGroup,

        @Schema(description = "ISO 639-1 code of its articles")
        String language,

        @Schema(implementation = String.class, description = "Between two polls, by ISO 8601")
        Duration every,

        @Schema(description = "Whether it is left alone for now")
        boolean paused) {

    /** @throws ProblemException naming the field that cannot be taken */
    static FeedForm read(byte[] json, IngestConfig.Limits limits, FeedConfig config) {
        JsonForm form = JsonForm.read(json);
        String url = form.required("url", limits.url());
        Duration every = form.duration("every");
        if (every != null && every.compareTo(config.shortestInterval()) < 0) {
            throw invalid("every", "must be " + config.shortestInterval() + " or longer");
        }
        if (every != null && every.toDays() > 366) {
            throw invalid("every", "must be a year or shorter");
        }
        try {
            return new FeedForm(
                    ArticleAddress.parse(url).value(),
                    form.text("outlet", limits.field()),
                    form.text("publisherGroup", limits.field()),
                    form.language("language"),
                    every == null ? config.interval() : every,
                    form.flag("paused"));
        } catch (IllegalArgumentException e) {
            throw invalid("url", e.getMessage());
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(Problem.invalidField(field, detail));
    }
}
