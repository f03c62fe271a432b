package dev.parley.ingest.feed;

import dev.parley.ingest.article.Submission;
import dev.parley.ingest.imports.ImportRecord;
import dev.parley.ingest.imports.ImportShape;
import dev.parley.ingest.imports.RecordSource;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The entries of a feed's document that lies in a file. Counts in entries. */
public final class FeedFile implements RecordSource {
    private final List<FeedEntry> entries;
    private final EntryIntake intake;
    private final long size;
    private int position;

    private FeedFile(List<FeedEntry> entries, EntryIntake intake, long size, int position) {
        this.entries = entries;
        this.intake = intake;
        this.size = size;
        this.position = position;
    }

    /** @throws ProblemException if it is no feed, or hostile */
    static FeedFile open(Path path, EntryIntake intake, int most, int largest, long start) throws IOException {
        byte[] document = read(path, largest);
        FeedDocument feed = FeedReader.read(document, null, most);
        return new FeedFile(feed.entries(), intake, Files.size(path), Math.toIntExact(start));
    }

    private static byte[] read(Path path, int largest) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                InputStream document = ImportShape.isPacked(path) ? new GZIPInputStream(file) : file) {
            byte[] bytes = document.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new ProblemException(Problem.tooLarge("the document is longer than " + largest + " bytes"));
            }
            return bytes;
        }
    }

    @Override
    public ImportRecord next() {
        if (position == entries.size()) {
            return null;
        }
        FeedEntry entry = entries.get(position);
        position++;
        try {
            Submission submission = intake.read(entry);
            return new ImportRecord(position, position, submission.text().length(), entry.key(), submission, null);
        } catch (ProblemException refusal) {
            return ImportRecord.rejected(position, position, entry.key(), refusal.problem());
        }
    }

    @Override
    public long bytesRead() {
        return entries.isEmpty() ? size : size * position / entries.size();
    }

    @Override
    public void close() {
        position = entries.size();
    }
}
