package dev.parley.ingest.warc;

import dev.parley.ingest.article.ArticleAddress;
import dev.parley.ingest.fetch.ContentType;
import dev.parley.ingest.fetch.PageReader;
import dev.parley.ingest.imports.ImportRecord;
import dev.parley.ingest.imports.RecordSource;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of an archive: its responses of status 200 and its resources, as far as they are HTML or plain text; all else is
 * skipped. Counts in bytes of the file, so that it can be opened at any record. What is damaged is one record that is refused,
 * and the next whole one is gone on with.
 */
public final class WarcSource implements RecordSource {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final FileChannel file;
    private final PageReader pages;
    private final int largest;
    private final RecordStarts starts;
    private WarcReader reader;
    private long number;
    private Optional<WarcRecord> ahead = Optional.empty();

    /** Where the record ahead begins, or what is behind the one before it. */
    private long place;

    private boolean damaged;

    private WarcSource(FileChannel file, PageReader pages, int largest, long before) throws IOException {
        this.file = file;
        this.starts = new RecordStarts(file);
        this.pages = pages;
        this.largest = largest;
        this.number = before;
    }

    /**
     * Opens an archive.
     *
     * @param largest bytes of a page, at most
     * @param start where to go on
     * @param before how many records there are before that
     */
    public static WarcSource open(Path path, PageReader pages, int largest, long start, long before)
            throws IOException {
        FileChannel file = FileChannel.open(path);
        WarcSource source = new WarcSource(file, pages, largest, before);
        if (start < file.size()) {
            source.goOnAt(start);
        } else {
            source.place = start;
        }
        return source;
    }

    /** Reads on at the place, where a record begins or the archive is damaged. */
    private void goOnAt(long start) throws IOException {
        place = start;
        try {
            file.position(start);
            reader = new WarcReader(file);
            advance();
        } catch (IOException | IllegalArgumentException e) {
            damaged = true;
        }
    }

    /** Where a record ends is only known when the next one was found. */
    private void advance() throws IOException {
        try {
            ahead = reader.next();
            place = reader.position();
        } catch (IOException | IllegalArgumentException e) {
            ahead = Optional.empty();
            damaged = true;
            // Behind the first byte of a record that was read, its own start is not found again.
            place++;
        }
    }

    @Override
    public ImportRecord next() throws IOException {
        if (damaged) {
            return damage();
        }
        if (ahead.isEmpty()) {
            return null;
        }
        number++;
        Reading reading = read(ahead.get());
        advance();
        if (damaged && reading.isCutShort()) {
            goOnBehindDamage();
        }
        return reading.record(number, place);
    }

    /** What cannot be read counts as one record. */
    private ImportRecord damage() throws IOException {
        long from = place;
        if (!goOnBehindDamage()) {
            throw new ProblemException(
                    Problem.unreadable("the archive is broken after record " + number + ", byte " + from));
        }
        number++;
        String what = "the archive is damaged from byte " + from + " to " + place + "; what stood there is lost";
        return ImportRecord.rejected(number, place, null, Problem.unreadable(what));
    }

    private boolean goOnBehindDamage() throws IOException {
        long from = place;
        for (long start = starts.from(from); start >= 0; start = starts.from(start + 1)) {
            damaged = false;
            goOnAt(start);
            if (!damaged) {
                return true;
            }
        }
        damaged = true;
        place = from;
        return false;
    }

    /** A record whose end is not known yet. */
    private interface Reading {
        ImportRecord record(long number, long end);

        /** Whether the archive is damaged within the record, which was refused for that. */
        default boolean isCutShort() {
            return false;
        }
    }

    private record CutShort(String target) implements Reading {
        @Override
        public ImportRecord record(long number, long end) {
            return ImportRecord.rejected(number, end, target, Problem.unreadable("the record cannot be read"));
        }

        @Override
        public boolean isCutShort() {
            return true;
        }
    }

    private Reading read(WarcRecord record) throws IOException {
        String target = null;
        try {
            if (record instanceof WarcResponse response
                    && response.contentType().base().toString().equals("application/http")) {
                target = response.target();
                HttpResponse http = response.http();
                return http.status() == 200 ? page(target, http.headers(), http.bodyDecoded().stream()) : skipped();
            }
            if (record instanceof WarcResource resource) {
                target = resource.target();
                return page(target, resource.headers(), resource.body().stream());
            }
            return skipped();
        } catch (ProblemException refusal) {
            return rejected(target, refusal.problem());
        } catch (IOException | IllegalArgumentException e) {
            return new CutShort(target);
        } catch (RuntimeException fault) {
            return rejected(target, Incident.of(fault, "record " + number));
        }
    }

    private Reading page(String target, MessageHeaders headers, InputStream body) throws IOException {
        ContentType type = ContentType.parse(headers.first("Content-Type").orElse(null));
        if (!PAGES.contains(type.mediaType()) || !target.startsWith("http")) {
            return skipped();
        }
        byte[] bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            return rejected(target, Problem.tooLarge("the page is longer than " + largest + " bytes"));
        }
        URI uri = URI.create(ArticleAddress.parse(target).value());
        var submission = pages.read(uri, type.mediaType(), type.charset(), bytes, Draft.EMPTY, Draft.EMPTY);
        return (number, end) -> new ImportRecord(number, end, bytes.length, target, submission, null);
    }

    private static Reading skipped() {
        return ImportRecord::skipped;
    }

    private static Reading rejected(String target, Problem problem) {
        return (number, end) -> ImportRecord.rejected(number, end, target, problem);
    }

    @Override
    public long bytesRead() {
        return place;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
