package dev.parley.ingest.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Parts a stream of bytes at its line feeds. No more than the longest allowed line is ever held. */
public final class Lines {
    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;
    private long consumed;

    public Lines(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /**
     * A line as it stands.
     *
     * @param number from 1
     * @param bytes without the line end, or null if the line is too long
     */
    public record Line(long number, byte[] bytes) {
        public boolean isTooLong() {
            return bytes == null;
        }

        public boolean isBlank() {
            if (isTooLong()) {
                return false;
            }
            for (byte unit : bytes) {
                if (unit > ' ' || unit < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line, or null after the last. */
    public Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean some = false;
        while (position < end || fill()) {
            some = true;
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            tooLong |= line.size() + (stop - position) > longest;
            if (!tooLong) {
                line.write(buffer, position, stop - position);
            }
            int next = Math.min(stop + 1, end);
            consumed += next - position;
            position = next;
            if (stop < end) {
                break;
            }
        }
        return some ? new Line(++number, tooLong ? null : line.toByteArray()) : null;
    }

    /** How many lines were read. */
    public long count() {
        return number;
    }

    /** Bytes of the lines that were read, with their ends. */
    public long consumed() {
        return consumed;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, stream.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
