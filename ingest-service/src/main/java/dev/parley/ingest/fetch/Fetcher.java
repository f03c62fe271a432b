package dev.parley.ingest.fetch;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Gets documents from the web. Blocks, so it must not be used on an event loop. */
public final class Fetcher {
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final AddressGuard guard;
    private final SiteClient client;
    private final RobotRules robots;
    private final SitePace pace;
    private final FetchConfig config;
    private final Semaphore places;

    Fetcher(AddressGuard guard, SiteClient client, RobotRules robots, SitePace pace, FetchConfig config) {
        this.guard = guard;
        this.client = client;
        this.robots = robots;
        this.pace = pace;
        this.config = config;
        this.places = new Semaphore(config.concurrent());
    }

    /** @throws ProblemException if the address is not one that is fetched */
    public void check(URI uri) {
        guard.check(uri);
    }

    /**
     * Gets a document, if it changed.
     *
     * @param validators of the last time
     * @param accept media types by preference, as in the header
     * @throws ProblemException if it is not to be had
     */
    public Fetched fetch(URI uri, Validators validators, String accept) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.busy("at most " + config.concurrent() + " documents are fetched at once"),
                    Duration.ofSeconds(1));
        }
        try {
            return follow(uri, validators, accept);
        } finally {
            places.release();
        }
    }

    private Fetched follow(URI start, Validators validators, String accept) {
        Map<String, String> headers = headers(accept);
        Optional.ofNullable(validators.etag()).ifPresent(etag -> headers.put("If-None-Match", etag));
        Optional.ofNullable(validators.lastModified()).ifPresent(time -> headers.put("If-Modified-Since", time));
        URI uri = start;
        long deadline = 0;
        for (int redirects = 0; redirects <= config.redirects(); redirects++) {
            Destination destination = guard.check(uri);
            Duration waited = awaitTurn(destination);
            deadline = redirects == 0 ? System.nanoTime() + config.time().toNanos() : deadline + waited.toNanos();
            Reply reply = client.get(destination, headers, left(deadline));
            if (!reply.isRedirect()) {
                return fetched(destination, reply, validators);
            }
            uri = target(uri, reply.header("Location"));
        }
        throw new ProblemException(
                FetchProblem.failed("the site redirects more than " + config.redirects() + " times"));
    }

    private Map<String, String> headers(String accept) {
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", config.userAgent());
        headers.put("Accept", accept);
        headers.put("Accept-Encoding", "gzip");
        return headers;
    }

    private Duration awaitTurn(Destination destination) {
        RobotRules.Rules rules = robots.of(destination, this::robotsTxt);
        if (!rules.allow(destination.uri())) {
            throw new ProblemException(
                    rules.unknown()
                            ? FetchProblem.failed("the site's robots.txt cannot be had for now")
                            : FetchProblem.disallowed("the site's robots.txt does not allow it"));
        }
        Duration pause = longer(config.pause(), shorter(rules.pause(), config.longestPause()));
        SitePace.Turn turn = pace.next(destination.site(), pause, config.queue());
        if (!turn.granted()) {
            throw new ProblemException(
                    Problem.busy("too many documents of this site were asked for; the next turn comes later"),
                    turn.delay());
        }
        try {
            TimeUnit.NANOSECONDS.sleep(turn.delay().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(FetchProblem.failed("this service is stopping"));
        }
        return turn.delay();
    }

    /** The rules themselves are asked for without rules and without a turn. */
    private Optional<RobotRules.Answer> robotsTxt(Destination robotsTxt) {
        try {
            Destination destination = robotsTxt;
            for (int redirects = 0; redirects <= config.redirects(); redirects++) {
                Reply reply = client.get(destination, headers("text/plain"), config.time());
                if (!reply.isRedirect()) {
                    byte[] body = Unpacking.unpack(reply.body(), reply.header("Content-Encoding"), limit());
                    return Optional.of(new RobotRules.Answer(reply.status(), body));
                }
                destination = guard.check(target(destination.uri(), reply.header("Location")));
            }
            return Optional.of(new RobotRules.Answer(404, new byte[0]));
        } catch (ProblemException unreachable) {
            if (FetchProblem.isUntrusted(unreachable.problem())) {
                throw unreachable;
            }
            return Optional.empty();
        }
    }

    private Fetched fetched(Destination destination, Reply reply, Validators asked) {
        if (reply.status() == 304 && !asked.equals(Validators.NONE)) {
            return new Fetched(destination.uri(), true, new byte[0], "", null, validators(reply));
        }
        if (reply.status() == 429 || reply.status() == 503) {
            pace.rest(destination.site(), rest(reply.header("Retry-After")));
        }
        if (reply.status() != 200) {
            throw new ProblemException(FetchProblem.failed("the site answered " + reply.status()));
        }
        byte[] body = Unpacking.unpack(reply.body(), reply.header("Content-Encoding"), limit());
        ContentType type = ContentType.parse(reply.header("Content-Type"));
        return new Fetched(destination.uri(), false, body, type.mediaType(), type.charset(), validators(reply));
    }

    private static Validators validators(Reply reply) {
        return new Validators(reply.header("ETag"), reply.header("Last-Modified"));
    }

    private static Duration rest(String retryAfter) {
        boolean seconds = retryAfter != null && retryAfter.matches("[0-9]{1,9}");
        return shorter(Duration.ofSeconds(seconds ? Long.parseLong(retryAfter) : 60), LONGEST_REST);
    }

    private static URI target(URI from, String location) {
        try {
            return from.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(FetchProblem.failed("the site redirects to what is no address"));
        }
    }

    private static Duration left(long deadline) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new ProblemException(FetchProblem.tooSlow("the site's redirects took too long"));
        }
        return left;
    }

    private int limit() {
        return Math.toIntExact(config.size().asLongValue());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
