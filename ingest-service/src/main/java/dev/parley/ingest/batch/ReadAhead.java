package dev.parley.ingest.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Hands lines from the thread that reads to the one that writes, bounded by the bytes that they hold. */
final class ReadAhead {
    private final long mostBytes;
    private final Queue<BatchLine> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean ended;
    private boolean abandoned;

    ReadAhead(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Adds a line once there is room; a single line always has room.
     *
     * @return false if nobody takes lines any more
     */
    synchronized boolean put(BatchLine line) throws InterruptedException {
        while (!abandoned && !waiting.isEmpty() && bytes + line.size() > mostBytes) {
            wait();
        }
        waiting.add(line);
        bytes += line.size();
        notifyAll();
        return !abandoned;
    }

    /** Says that no line follows. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Says that no line will be taken any more. */
    synchronized void abandon() {
        abandoned = true;
        waiting.clear();
        notifyAll();
    }

    /** Waits for lines and takes all there are, up to the given number; none once there will be none. */
    synchronized List<BatchLine> take(int most) throws InterruptedException {
        while (waiting.isEmpty() && !ended && !abandoned) {
            wait();
        }
        List<BatchLine> taken = new ArrayList<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            BatchLine line = waiting.remove();
            bytes -= line.size();
            taken.add(line);
        }
        notifyAll();
        return taken;
    }
}
