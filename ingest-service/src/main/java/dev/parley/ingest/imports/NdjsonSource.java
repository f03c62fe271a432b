package dev.parley.ingest.imports;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.batch.Lines;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Articles, one JSON object a line. Counts in bytes of the lines, unpacked. */
final class NdjsonSource implements RecordSource {
    private final FileChannel file;
    private final Lines lines;
    private final SubmissionReader reader;
    private final long longest;
    private final long start;
    private final long before;

    private NdjsonSource(
            FileChannel file, InputStream stream, SubmissionReader reader, long longest, long start, long before) {
        this.file = file;
        this.lines = new Lines(stream, Math.toIntExact(longest));
        this.reader = reader;
        this.longest = longest;
        this.start = start;
        this.before = before;
    }

    /**
     * Opens a file.
     *
     * @param start where to go on
     * @param before how many lines there are before that
     */
    static NdjsonSource open(Path path, SubmissionReader reader, IngestConfig.Batch config, long start, long before)
            throws IOException {
        boolean packed = ImportShape.isPacked(path);
        FileChannel file = FileChannel.open(path);
        InputStream stream = Channels.newInputStream(file);
        if (packed) {
            stream = new GZIPInputStream(new BufferedInputStream(stream, 1 << 16), 1 << 16);
            stream.skipNBytes(start);
        } else {
            file.position(start);
        }
        return new NdjsonSource(file, stream, reader, config.line().asLongValue(), start, before);
    }

    @Override
    public ImportRecord next() throws IOException {
        try {
            Lines.Line line = lines.next();
            return line == null ? null : read(line);
        } catch (ZipException | EOFException e) {
            throw new ProblemException(Problem.unreadable("the file is broken after line " + (before + lines.count())));
        }
    }

    private ImportRecord read(Lines.Line line) {
        long number = before + line.number();
        long end = start + lines.consumed();
        if (line.isTooLong()) {
            String limit = "the line is longer than " + longest + " bytes";
            return ImportRecord.rejected(number, end, null, Problem.tooLarge(limit));
        }
        if (line.isBlank()) {
            return ImportRecord.skipped(number, end);
        }
        String reference = null;
        try {
            Draft draft = reader.draft(line.bytes());
            reference = draft.reference();
            return ImportRecord.article(number, end, line.bytes().length, reader.read(draft));
        } catch (ProblemException refusal) {
            return ImportRecord.rejected(number, end, reference, refusal.problem());
        } catch (RuntimeException fault) {
            return ImportRecord.rejected(number, end, reference, Incident.of(fault, "line " + number));
        }
    }

    @Override
    public long bytesRead() {
        try {
            return file.position();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
