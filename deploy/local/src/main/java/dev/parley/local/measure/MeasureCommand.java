package dev.parley.local.measure;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures a running suite. */
@Command(
        name = "deploy/local/measure",
        mixinStandardHelpOptions = true,
        description = "Measures a suite that runs on this machine (deploy/local/up --empty).",
        subcommands = {LatencyCommand.class, BulkCommand.class})
public final class MeasureCommand {

    /** Command line entry. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MeasureCommand()).execute(arguments));
    }
}
