package dev.parley.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Finds where the records of an archive begin, without reading what is before: a gzip member that unpacks to the first word of
 * a record, or a line that is that word.
 */
final class RecordStarts {
    private static final byte[] FIRST_WORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
    private static final int WINDOW = 1 << 16;
    private static final int ENOUGH_OF_A_MEMBER = 512;

    private final FileChannel file;
    private final byte[] sign;
    private final boolean packed;

    RecordStarts(FileChannel file) throws IOException {
        this.file = file;
        this.packed = Arrays.equals(at(0, MEMBER.length), MEMBER);
        this.sign = packed ? MEMBER : FIRST_WORD;
    }

    /** The first place from the given one on where a record may begin, or -1 if there is none. */
    long from(long place) throws IOException {
        for (long window = Math.max(0, place); window < file.size(); window += WINDOW) {
            byte[] bytes = at(window, WINDOW + sign.length - 1);
            for (int i = 0; i + sign.length <= bytes.length; i++) {
                if (bytes[i] == sign[0]
                        && Arrays.equals(bytes, i, i + sign.length, sign, 0, sign.length)
                        && isStart(window + i)) {
                    return window + i;
                }
            }
        }
        return -1;
    }

    private boolean isStart(long place) throws IOException {
        return packed ? isMember(place) : place == 0 || at(place - 1, 1)[0] == '\n';
    }

    private boolean isMember(long place) throws IOException {
        try (GZIPInputStream member =
                new GZIPInputStream(new ByteArrayInputStream(at(place, ENOUGH_OF_A_MEMBER)), ENOUGH_OF_A_MEMBER)) {
            return Arrays.equals(member.readNBytes(FIRST_WORD.length), FIRST_WORD);
        } catch (IOException noMember) {
            return false;
        }
    }

    /** Up to so many bytes at the place; fewer at the end of the file. Leaves the channel where it is. */
    private byte[] at(long place, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, Math.max(0, file.size() - place)));
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
            continue;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
