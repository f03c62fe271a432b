package dev.parley.local.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far a load is, as a bar on a terminal and as a line now and then elsewhere; failures as they come. */
final class LoadProgress {
    private static final int WIDTH = 30;
    private static final long TERMINAL_PAUSE = Duration.ofMillis(100).toNanos();
    private static final long LOG_PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final long total;
    private final long start = System.nanoTime();
    private long shown;
    private double bytes;
    private long accepted;
    private long duplicates;
    private long failed;

    /** @param total bytes to send */
    LoadProgress(PrintStream out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /** Notes that so many more bytes are done with. */
    synchronized void done(double moreBytes) {
        bytes += moreBytes;
        show(false);
    }

    /** Notes what was taken in. */
    synchronized void taken(long newAccepted, long newDuplicates) {
        accepted += newAccepted;
        duplicates += newDuplicates;
        show(false);
    }

    /** Notes and tells a failure. */
    synchronized void failed(String place, String reason) {
        failed++;
        out.printf("%s%s: %s%n", terminal ? "\r\033[K" : "", place, reason);
        show(false);
    }

    synchronized boolean anyFailed() {
        return failed > 0;
    }

    /** Tells the outcome. */
    synchronized void end() {
        bytes = total;
        show(true);
        out.println();
    }

    private void show(boolean now) {
        long pause = terminal ? TERMINAL_PAUSE : LOG_PAUSE;
        if (now || System.nanoTime() - shown > pause) {
            shown = System.nanoTime();
            out.print(terminal ? "\r\033[K" + line() : line() + (now ? "" : System.lineSeparator()));
            out.flush();
        }
    }

    String line() {
        double share = total == 0 ? 1 : Math.min(1, bytes / total);
        int filled = (int) (share * WIDTH);
        double seconds = (System.nanoTime() - start) / 1e9;
        String left = share > 0.01 && share < 1 ? ", " + duration(seconds * (1 - share) / share) + " left" : "";
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %% %,d accepted, %,d duplicates, %,d failed, %,.0f/s%s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                share * 100,
                accepted,
                duplicates,
                failed,
                (accepted + duplicates + failed) / Math.max(seconds, 0.001),
                left);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole % 3600 / 60)
                : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }
}
