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
 * skipped. Counts in bytes of the file, so that it can be opened at any record.
 */
public final class WarcSource implements RecordSource {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final FileChannel file;
    private final WarcReader reader;
    private final PageReader pages;
    private final int largest;
    private long number;
    private Optional<WarcRecord> ahead;
    private ProblemException broken;

    private WarcSource(FileChannel file, WarcReader reader, PageReader pages, int largest, long before) {
        this.file = file;
        this.reader = reader;
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
     * @throws ProblemException if it is no archive
     */
    public static WarcSource open(Path path, PageReader pages, int largest, long start, long before)
            throws IOException {
        FileChannel file = FileChannel.open(path);
        file.position(start);
        if (start == file.size()) {
            WarcSource end = new WarcSource(file, null, pages, largest, before);
            end.ahead = Optional.empty();
            return end;
        }
        WarcSource source = new WarcSource(file, new WarcReader(file), pages, largest, before);
        source.advance();
        return source;
    }

    /** Where a record ends is only known when the next one was found. */
    private void advance() {
        try {
            ahead = reader.next();
        } catch (IOException e) {
            ahead = Optional.empty();
            broken = new ProblemException(
                    Problem.unreadable("the archive is broken after record " + number + ", byte " + reader.position()));
        }
    }

    @Override
    public ImportRecord next() throws IOException {
        if (ahead.isEmpty()) {
            if (broken != null) {
                throw broken;
            }
            return null;
        }
        number++;
        Reading reading = read(ahead.get());
        advance();
        return reading.record(number, reader.position());
    }

    /** A record whose end is not known yet. */
    private interface Reading {
        ImportRecord record(long number, long end);
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
            return rejected(target, Problem.unreadable("the record cannot be read"));
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
        return reader == null ? 0 : reader.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
