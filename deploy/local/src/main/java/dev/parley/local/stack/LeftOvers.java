package dev.parley.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of a stack, remembered in a file, so that one that was killed outright leaves none behind for good. */
final class LeftOvers {
    private final Path file;

    LeftOvers(Path file) {
        this.file = file;
    }

    void remember(Stream<ProcessHandle> processes) {
        List<String> lines = processes.map(LeftOvers::line).toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** Ends the remembered processes that still run; a process that merely has the same number is let alone. */
    void end() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.readAllLines(file).stream()
                    .map(LeftOvers::running)
                    .flatMap(Optional::stream)
                    .forEach(LeftOvers::end);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        forget();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private static Optional<ProcessHandle> running(String line) {
        int space = line.indexOf(' ');
        return ProcessHandle.of(Long.parseLong(line.substring(0, space))).filter(process -> line.equals(line(process)));
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
