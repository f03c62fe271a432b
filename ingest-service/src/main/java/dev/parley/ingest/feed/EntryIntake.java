package dev.parley.ingest.feed;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.fetch.PageIntake;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.intake.Intake;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the article of an entry in: that of the linked page, or else the text that the feed itself holds. Blocks. */
@ApplicationScoped
class EntryIntake {
    private final PageIntake pages;
    private final SubmissionReader reader;
    private final Intake intake;

    EntryIntake(PageIntake pages, SubmissionReader reader, Intake intake) {
        this.pages = pages;
        this.reader = reader;
        this.intake = intake;
    }

    /**
     * Takes it in.
     *
     * @param lastChance whether the feed's own text will do if the page cannot be had for now
     * @return the article's id
     * @throws ProblemException if neither can be taken
     */
    String take(FeedLease feed, FeedEntry entry, boolean lastChance, EventLoop eventLoop) {
        Draft about = about(entry, feed.outlet(), feed.publisherGroup(), feed.language());
        try {
            return pages.takeIfChanged(address(entry), about, otherwise(entry), eventLoop)
                    .receipt()
                    .id();
        } catch (ProblemException refusal) {
            boolean passing = refusal.problem().status() >= 500 && !lastChance;
            if (passing || entry.content() == null) {
                throw refusal;
            }
            Submission own = ownText(entry, about);
            return eventLoop
                    .run(() -> intake.accept(List.of(own)))
                    .await()
                    .indefinitely()
                    .get(0)
                    .id();
        }
    }

    /** Reads the article of an entry that no registered feed named. */
    Submission read(FeedEntry entry) {
        Draft about = about(entry, null, null, null);
        try {
            return pages.read(address(entry), about, otherwise(entry));
        } catch (ProblemException refusal) {
            if (entry.content() == null) {
                throw refusal;
            }
            return ownText(entry, about);
        }
    }

    /** An entry that was taken over from elsewhere is not the publisher's own. */
    private static Draft about(FeedEntry entry, String outlet, String publisherGroup, String language) {
        boolean takenOver = entry.sourceName() != null;
        return Draft.EMPTY
                .withDefault(Draft.OUTLET, takenOver ? entry.sourceName() : outlet)
                .withDefault(Draft.PUBLISHER_GROUP, takenOver ? null : publisherGroup)
                .withDefault(Draft.LANGUAGE, language);
    }

    private static Draft otherwise(FeedEntry entry) {
        return Draft.EMPTY.withDefault(Draft.TITLE, entry.title()).withDefault(Draft.PUBLISHED_AT, entry.publishedAt());
    }

    private Submission ownText(FeedEntry entry, Draft about) {
        return reader.read(about.withDefault(Draft.URL, entry.link())
                .withDefault(Draft.TITLE, entry.title())
                .withDefault(Draft.PUBLISHED_AT, entry.publishedAt())
                .with(Draft.HTML, "<article>" + entry.content() + "</article>"));
    }

    private static ArticleAddress address(FeedEntry entry) {
        if (entry.link() == null) {
            throw new ProblemException(Problem.invalidField("link", "the entry has none"));
        }
        try {
            return ArticleAddress.parse(entry.link());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.invalidField("link", e.getMessage()));
        }
    }
}
