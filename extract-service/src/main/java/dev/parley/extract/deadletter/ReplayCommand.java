package dev.parley.extract.deadletter;

import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.common.annotation.Identifier;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** The command that sends dead letters to their topic again; {@link ReplayOptions#USAGE} tells how it is used. */
public final class ReplayCommand implements QuarkusApplication {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Map<String, Object> connection;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /** A command for the broker that the service is configured for. */
    public ReplayCommand(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    @Override
    public int run(String... args) {
        List<String> arguments = Arrays.asList(args).subList(1, args.length);
        if (arguments.contains("--help")) {
            out.print(ReplayOptions.USAGE);
            return 0;
        }
        try {
            ReplayOptions options = ReplayOptions.parse(arguments);
            out.print(new Replay(connection, options).run());
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(ReplayOptions.USAGE);
            return MISUSED;
        } catch (KafkaException | ReplayFailedException e) {
            err.println("Replay stopped: " + e.getMessage() + ". What was not confirmed is replayed next time.");
            return FAILED;
        }
    }
}
