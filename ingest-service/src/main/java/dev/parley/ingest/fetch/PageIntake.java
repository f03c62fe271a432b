package dev.parley.ingest.fetch;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.intake.Intake;
import dev.parley.ingest.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Fetches pages and takes their articles in. Blocks, so it must not be used on an event loop. */
@ApplicationScoped
public class PageIntake {
    private static final String ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.5";

    private final Fetcher fetcher;
    private final PageReader reader;
    private final FetchedPages pages;
    private final Intake intake;

    PageIntake(Fetcher fetcher, PageReader reader, FetchedPages pages, Intake intake) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.pages = pages;
        this.intake = intake;
    }

    /**
     * What became of a page.
     *
     * @param submission what was read of it; null if the site said that it has not changed
     */
    public record Taken(Receipt receipt, Submission submission) {}

    /**
     * Fetches the page.
     *
     * @param about what is said of it from outside
     * @param otherwise what is said of it where the page says nothing
     * @throws ProblemException if it is not to be had or holds no article
     */
    public Taken take(ArticleAddress address, Draft about, Draft otherwise, EventLoop eventLoop) {
        return take(address, null, about, otherwise, eventLoop);
    }

    /** As {@link #take}, unless the site says that the page has not changed since it was last fetched. */
    public Taken takeIfChanged(ArticleAddress address, Draft about, Draft otherwise, EventLoop eventLoop) {
        FetchedPages.Known known =
                eventLoop.run(() -> pages.find(address)).await().indefinitely();
        return take(address, known, about, otherwise, eventLoop);
    }

    /** Fetches the page and reads its article, without taking it in. */
    public Submission read(ArticleAddress address, Draft about, Draft otherwise) {
        Fetched page = fetcher.fetch(URI.create(address.value()), Validators.NONE, ACCEPT);
        return reader.read(page, about, otherwise);
    }

    private Taken take(
            ArticleAddress address, FetchedPages.Known known, Draft about, Draft otherwise, EventLoop eventLoop) {
        Validators validators = known == null ? Validators.NONE : known.validators();
        Fetched page = fetcher.fetch(URI.create(address.value()), validators, ACCEPT);
        if (page.unchanged() && known != null) {
            return new Taken(new Receipt(known.articleId(), known.version(), known.originId(), true), null);
        }
        Submission submission = reader.read(page, about, otherwise);
        return eventLoop
                .run(() -> Panache.withTransaction(() -> store(address, submission, page.validators()))
                        .chain(intake::settle))
                .map(receipts -> new Taken(receipts.get(0), submission))
                .await()
                .indefinitely();
    }

    private Uni<Intake.Stored> store(ArticleAddress address, Submission submission, Validators validators) {
        return intake.store(List.of(submission))
                .call(stored -> pages.remember(address, stored.receipts().get(0).id(), validators));
    }
}
