package dev.parley.ingest.feed;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.fetch.Fetched;
import dev.parley.ingest.fetch.Fetcher;
import dev.parley.ingest.fetch.Validators;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Outage;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** One poll of one feed: what it names, then the articles of what is new. Blocks. */
@ApplicationScoped
class FeedPoll {
    private static final Logger LOG = Logger.getLogger(FeedPoll.class);
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final int MOST_SITEMAPS = 20;

    private final Fetcher fetcher;
    private final FeedLeases leases;
    private final FeedEntries entries;
    private final EntryIntake intake;
    private final FeedConfig config;

    FeedPoll(Fetcher fetcher, FeedLeases leases, FeedEntries entries, EntryIntake intake, FeedConfig config) {
        this.fetcher = fetcher;
        this.leases = leases;
        this.entries = entries;
        this.intake = intake;
        this.config = config;
    }

    /** Polls the feed and gives the lease back. What is cut short is done by the next poll, whoever does it. */
    void run(FeedLease lease, EventLoop eventLoop) {
        Problem problem = null;
        try {
            readFeed(lease, eventLoop);
        } catch (ProblemException refusal) {
            problem = refusal.problem();
            LOG.infof("a feed could not be read feed=%s reason=%s", lease.id(), problem.detail());
        } catch (RuntimeException fault) {
            if (Outage.isBehind(fault)) {
                throw fault;
            }
            problem = Incident.of(fault, "feed " + lease.id());
        }
        takeEntries(lease, eventLoop);
        Instant before = Instant.now().minus(config.memory());
        eventLoop.run(() -> entries.forget(lease, before)).await().indefinitely();
        Problem outcome = problem;
        eventLoop.run(() -> leases.release(lease, outcome)).await().indefinitely();
    }

    private void readFeed(FeedLease lease, EventLoop eventLoop) {
        Fetched fetched = fetcher.fetch(URI.create(lease.url()), lease.validators(), ACCEPT);
        if (fetched.unchanged()) {
            return;
        }
        FeedDocument document = withSitemaps(read(fetched), fetched.uri(), lease, eventLoop);
        // The sitemaps of an index change without it, so it is read whole each time.
        Validators validators = document.sitemaps().isEmpty() ? fetched.validators() : Validators.NONE;
        eventLoop.run(() -> entries.merge(lease, document, validators)).await().indefinitely();
    }

    private FeedDocument read(Fetched fetched) {
        return FeedReader.read(fetched.body(), fetched.charset(), config.entries());
    }

    private FeedDocument withSitemaps(FeedDocument index, URI uri, FeedLease lease, EventLoop eventLoop) {
        if (index.sitemaps().isEmpty()) {
            return index;
        }
        List<FeedEntry> all = new ArrayList<>(index.entries());
        for (String sitemap : index.sitemaps()
                .subList(0, Math.min(MOST_SITEMAPS, index.sitemaps().size()))) {
            eventLoop.run(() -> leases.keep(lease)).await().indefinitely();
            all.addAll(read(fetcher.fetch(resolve(uri, sitemap), Validators.NONE, ACCEPT))
                    .entries());
        }
        return new FeedDocument(index.title(), all, index.sitemaps());
    }

    private static URI resolve(URI index, String sitemap) {
        try {
            return index.resolve(sitemap);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.unreadable("the index names a sitemap by what is no address"));
        }
    }

    private void takeEntries(FeedLease lease, EventLoop eventLoop) {
        while (eventLoop.run(() -> leases.keep(lease)).await().indefinitely()) {
            FeedEntries.Waiting next =
                    eventLoop.run(() -> entries.next(lease)).await().indefinitely();
            if (next == null) {
                return;
            }
            take(lease, next, eventLoop);
        }
        LOG.warnf("a feed was taken over by another replica feed=%s", lease.id());
    }

    private void take(FeedLease lease, FeedEntries.Waiting waiting, EventLoop eventLoop) {
        FeedEntry entry = waiting.entry();
        boolean last = waiting.attempts() + 1 >= config.attempts();
        try {
            String article = intake.take(lease, entry, last, eventLoop);
            eventLoop.run(() -> entries.taken(lease, entry, article)).await().indefinitely();
        } catch (ProblemException refusal) {
            if (refusal.problem().isPassing()) {
                postpone(lease, entry, refusal, eventLoop);
            } else {
                refuse(lease, waiting, refusal.problem(), last, eventLoop);
            }
        } catch (RuntimeException fault) {
            if (Outage.isBehind(fault)) {
                throw fault;
            }
            refuse(lease, waiting, Incident.of(fault, "feed " + lease.id()), last, eventLoop);
        }
    }

    /** Its turn did not come, which is no fault of the entry's. */
    private void postpone(FeedLease lease, FeedEntry entry, ProblemException refusal, EventLoop eventLoop) {
        Duration later = Duration.ofSeconds(refusal.retryAfterSeconds());
        eventLoop.run(() -> entries.postponed(lease, entry, later)).await().indefinitely();
    }

    private void refuse(
            FeedLease lease, FeedEntries.Waiting waiting, Problem problem, boolean last, EventLoop eventLoop) {
        boolean passing = problem.status() >= 500 && !last;
        Duration again = passing ? FIRST_PAUSE.multipliedBy(1L << (2 * waiting.attempts())) : null;
        eventLoop
                .run(() -> entries.refused(lease, waiting.entry(), problem, again))
                .await()
                .indefinitely();
    }
}
