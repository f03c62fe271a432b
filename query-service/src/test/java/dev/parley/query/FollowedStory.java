package dev.parley.query;

import static dev.parley.query.SampleArticle.article;

import dev.parley.contracts.Event;
import dev.parley.contracts.Stance;

/** Reports of one holder's position on one issue, and the feed of changes without anything known of them. */
public final class FollowedStory {
    public static final String HOLDER = "Borduria";

    /** Makes the read model and all that is remembered of it empty. */
    public static void forget() {
        ReadModel.clear();
        ReadModel.execute("truncate query.known_article, query.change, query.announced, query.unannounced");
        ReadModel.execute("update query.feed set last = 0, pruned_through = 0, behind_since = null");
    }

    public static Event report(String id, String issue, String date, Stance.Polarity polarity) {
        return report(id, 1, issue, date, polarity);
    }

    public static Event report(String id, int version, String issue, String date, Stance.Polarity polarity) {
        return article(id)
                .version(version)
                .outlet("Outlet of " + id)
                .published(date)
                .state("e1", HOLDER, null)
                .stance("p1", "e1", issue, polarity, Stance.Strength.FIRM, "we <know> & said so", null)
                .build();
    }

    /** Sends the events one by one and waits until each is projected. */
    public static void project(Event... events) {
        try (ExtractionsTopic topic = new ExtractionsTopic()) {
            for (Event event : events) {
                topic.send(event, "2026-06-04T10:00:00Z");
                topic.awaitProjected();
            }
        }
    }

    /** Makes known, after the first change, that a position is reaffirmed, up to the change with this number. */
    public static void reaffirmed(int last, String holderName) {
        ReadModel.execute("""
                insert into query.change (sequence, subject, follows, kind, cause, holder_id, holder_name, issue, evidence)
                select n, 'backlog', n - 1, 'reaffirmed', 'report', 'state:BRD', '%s', 'dues', '[]'
                from generate_series(2, %d) n
                """.formatted(holderName, last));
        ReadModel.execute("update query.feed set last = " + last);
    }

    private FollowedStory() {}
}
