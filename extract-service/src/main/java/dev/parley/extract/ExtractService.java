package dev.parley.extract;

import dev.parley.extract.deadletter.ReplayCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/** Starts the service, or with {@value #REPLAY} as first argument only that command. */
@QuarkusMain
public final class ExtractService {
    static final String REPLAY = "replay-dead-letters";

    /** The command talks to the broker itself: no port, no channel, no chatter. */
    private static final Map<String, String> QUIET = Map.of(
            "mp.messaging.incoming.articles.enabled", "false",
            "mp.messaging.outgoing.extractions.enabled", "false",
            "mp.messaging.outgoing.articles-dead-letters.enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.http.host-enabled", "false",
            "quarkus.log.category.\"io.micrometer\".level", "ERROR",
            "quarkus.log.category.\"io.smallrye.reactive.messaging\".level", "ERROR",
            "quarkus.log.level", "WARN");

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(REPLAY)) {
            QUIET.forEach(System::setProperty);
            Quarkus.run(ReplayCommand.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    private ExtractService() {}
}
