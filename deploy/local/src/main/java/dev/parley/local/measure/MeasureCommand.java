package dev.parley.local.measure;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures a running suite. */
@Command(
        name = "deploy/local/measure",
        mixinStandardHelpOptions = true,
        description = "Measures a running suite, such as that of deploy/local/up --empty.",
        subcommands = {
            LatencyCommand.class,
            BulkCommand.class,
            DuplicatesCommand.class,
            StoredCommand.class,
            CleaningCommand.class,
            LossCommand.class,
            AnswersCommand.class
        })
public final class MeasureCommand {
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    /** Command line entry. */
    public static void main(String[] arguments) {
        ROOT_LOGGER.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new MeasureCommand()).execute(arguments));
    }
}
