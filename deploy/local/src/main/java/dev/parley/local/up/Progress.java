package dev.parley.local.up;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells a person what is being done and since when, one line a step. */
final class Progress implements Consumer<String> {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(String step) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, step);
        out.flush();
    }
}
