package dev.parley.extract.deadletter;

import dev.parley.contracts.Topics;
import java.util.Iterator;
import java.util.List;

/**
 * What a replay is asked to do.
 *
 * @param topic the live topic, whose dead letters are replayed
 * @param limit how many dead letters to take at most
 * @param dryRun whether to tell what would happen and change nothing
 */
record ReplayOptions(String topic, long limit, boolean dryRun) {
    static final String USAGE = """
            usage: replay-dead-letters [--topic parley.articles|parley.extractions] [--limit N] [--dry-run]

            Sends records that were set aside as dead letters to their topic again, without the headers of the cause.
            Each is sent once, however often the command is run. One that a newer record of the same article has
            overtaken in the meantime is not sent.

              --topic    the topic they came from; parley.articles if not given
              --limit    takes so many dead letters at most
              --dry-run  tells what would be sent, and sends nothing
            """;

    private static final List<String> TOPICS = List.of(Topics.ARTICLES, Topics.EXTRACTIONS);

    /**
     * Reads the arguments after the command's name.
     *
     * @throws IllegalArgumentException if one is unknown or wrong
     */
    static ReplayOptions parse(List<String> arguments) {
        ReplayOptions options = new ReplayOptions(Topics.ARTICLES, Long.MAX_VALUE, false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            options = switch (name) {
                case "--topic" -> new ReplayOptions(topic(rest), options.limit, options.dryRun);
                case "--limit" -> new ReplayOptions(options.topic, limit(rest), options.dryRun);
                case "--dry-run" -> new ReplayOptions(options.topic, options.limit, true);
                default -> throw new IllegalArgumentException("unknown argument " + name);
            };
        }
        return options;
    }

    private static String topic(Iterator<String> rest) {
        String topic = value(rest, "--topic");
        if (!TOPICS.contains(topic)) {
            throw new IllegalArgumentException("--topic must be one of " + String.join(", ", TOPICS));
        }
        return topic;
    }

    private static long limit(Iterator<String> rest) {
        try {
            long limit = Long.parseLong(value(rest, "--limit"));
            if (limit > 0) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--limit must be a whole number above 0", e);
        }
        throw new IllegalArgumentException("--limit must be a whole number above 0");
    }

    private static String value(Iterator<String> rest, String name) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return rest.next();
    }
}
