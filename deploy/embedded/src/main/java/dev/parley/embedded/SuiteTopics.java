package dev.parley.embedded;

import dev.parley.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that the suite talks on, with their dead-letter topics. */
public final class SuiteTopics {
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> KEPT_FOR_GOOD = Map.of("retention.ms", "-1");

    /**
     * Creates those that are missing; those that exist stay as they are.
     *
     * @param bootstrapServers the broker, {@code host:port}
     * @param partitions of each topic but the dead-letter ones, which have one
     */
    public static void create(String bootstrapServers, int partitions) {
        Stream<NewTopic> live = Stream.of(Topics.ARTICLES, Topics.EXTRACTIONS)
                .map(name -> new NewTopic(name, partitions, (short) 1).configs(COMPACTED));
        Stream<NewTopic> dead = Stream.of(Topics.ARTICLES, Topics.EXTRACTIONS)
                .map(Topics::deadLetters)
                .map(name -> new NewTopic(name, 1, (short) 1).configs(KEPT_FOR_GOOD));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.concat(live, dead)
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create topics", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private SuiteTopics() {}
}
