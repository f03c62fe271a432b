package dev.parley.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The rules of robots.txt by RFC 9309, kept for a while for each site. */
final class RobotRules {
    private static final int MOST_SITES = 5_000;
    private static final int LONGEST = 512 * 1024;
    private static final int UNREACHABLE = 503;

    private final String name;
    private final Duration believed;
    private final LongSupplier nanos;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_SITES;
        }
    };

    /**
     * @param userAgent whose first word up to a slash is the name that rules go by
     * @param nanos a clock that only goes forward
     */
    RobotRules(String userAgent, Duration believed, LongSupplier nanos) {
        this.name = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
        this.believed = believed;
        this.nanos = nanos;
    }

    private record Kept(Rules rules, long until) {}

    /** Gets a site's robots.txt; empty if the site did not answer at all. */
    interface Source {
        Optional<Answer> get(Destination robotsTxt);
    }

    /** A site's last answer, after redirects. */
    record Answer(int status, byte[] body) {}

    /** What a site allows. */
    record Rules(BaseRobotRules rules, boolean unknown) {
        boolean allow(URI uri) {
            return rules.isAllowed(uri.toString());
        }

        /** The pause that the site asks for between two requests; zero if it asks for none. */
        Duration pause() {
            long millis = rules.getCrawlDelay();
            return millis == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(Math.max(0, millis));
        }
    }

    /** The rules of the site of a document, got from the source unless they were lately. */
    Rules of(Destination destination, Source source) {
        String site = destination.uri().getScheme().toLowerCase(Locale.ROOT) + "://" + destination.site();
        synchronized (kept) {
            Kept known = kept.get(site);
            if (known != null && known.until - nanos.getAsLong() > 0) {
                return known.rules;
            }
        }
        URI robotsTxt = destination.uri().resolve("/robots.txt");
        Rules rules = source.get(new Destination(robotsTxt, destination.address()))
                .map(answer -> read(robotsTxt, answer))
                .orElseGet(RobotRules::unreachable);
        synchronized (kept) {
            // A site that was away is asked again soon.
            Duration time = rules.unknown() ? believed.dividedBy(60) : believed;
            kept.put(site, new Kept(rules, nanos.getAsLong() + time.toNanos()));
        }
        return rules;
    }

    private Rules read(URI robotsTxt, Answer answer) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        if (answer.status() / 100 == 2) {
            byte[] start = answer.body().length <= LONGEST ? answer.body() : Arrays.copyOf(answer.body(), LONGEST);
            return new Rules(parser.parseContent(robotsTxt.toString(), start, "text/plain", List.of(name)), false);
        }
        return answer.status() / 100 == 4 && answer.status() != 429
                ? new Rules(parser.failedFetch(404), false)
                : unreachable();
    }

    /** By the RFC, a site whose rules cannot be had for now allows nothing for now. */
    private static Rules unreachable() {
        return new Rules(new SimpleRobotRulesParser().failedFetch(UNREACHABLE), true);
    }
}
