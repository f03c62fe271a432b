package dev.parley.ingest.imports;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.intake.IntakeMetrics;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Outage;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Works on one job from where it stands to its end. Blocks. */
@ApplicationScoped
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final RecordSources sources;
    private final ImportChunk chunks;
    private final ImportLeases leases;
    private final IntakeMetrics metrics;
    private final Uploads uploads;
    private final ImportConfig config;

    ImportRun(
            RecordSources sources,
            ImportChunk chunks,
            ImportLeases leases,
            IntakeMetrics metrics,
            Uploads uploads,
            ImportConfig config) {
        this.sources = sources;
        this.chunks = chunks;
        this.leases = leases;
        this.metrics = metrics;
        this.uploads = uploads;
        this.config = config;
    }

    /**
     * Works on the job.
     *
     * @param stopped asked between chunks; a job that is left then goes on when its lease has run out
     * @throws LeaseLostException if another replica took the job over
     */
    void run(ImportLease job, EventLoop eventLoop, BooleanSupplier stopped) {
        LOG.infof("import begins import=%s record=%d", job.id(), job.records() + 1);
        Problem problem = null;
        try (RecordSource source = sources.open(job)) {
            if (!work(job, source, eventLoop, stopped)) {
                return;
            }
        } catch (ProblemException broken) {
            problem = broken.problem();
        } catch (NoSuchFileException e) {
            problem = Problem.unreadable("the file is no longer there");
        } catch (IOException e) {
            LOG.warnf("the file of an import cannot be read import=%s cause=%s", job.id(), e);
            problem = Problem.unreadable("the file cannot be read");
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException fault) {
            if (Outage.isBehind(fault)) {
                throw fault;
            }
            problem = Incident.of(fault, "import " + job.id());
        }
        Problem outcome = problem;
        eventLoop.run(() -> leases.end(job, outcome)).await().indefinitely();
        uploads.remove(job.id());
        LOG.infof("import ended import=%s problem=%s", job.id(), outcome == null ? "none" : outcome.detail());
    }

    private boolean work(ImportLease job, RecordSource source, EventLoop eventLoop, BooleanSupplier stopped)
            throws IOException {
        long start = System.nanoTime();
        long readBefore = source.bytesRead();
        ImportLease at = job;
        while (!stopped.getAsBoolean()) {
            Chunk chunk = read(source);
            if (!chunk.records().isEmpty()) {
                chunk.records().stream()
                        .filter(record -> record.problem() != null)
                        .forEach(record -> metrics.rejected());
                double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
                long last = chunk.records().get(chunk.records().size() - 1).number();
                var rate = new ImportLeases.Rate(
                        (last - job.records()) / seconds, (source.bytesRead() - readBefore) / seconds);
                at = chunks.write(at, chunk.records(), rate, eventLoop);
            }
            if (chunk.broken() != null) {
                throw chunk.broken();
            }
            if (chunk.isLast()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Some records.
     *
     * @param broken why the file cannot be read beyond them, or null
     */
    private record Chunk(List<ImportRecord> records, boolean isLast, ProblemException broken) {}

    private Chunk read(RecordSource source) throws IOException {
        List<ImportRecord> records = new ArrayList<>();
        long bytes = 0;
        try {
            while (records.size() < config.chunk()
                    && bytes < config.chunkBytes().asLongValue()) {
                ImportRecord record = source.next();
                if (record == null) {
                    return new Chunk(records, true, null);
                }
                records.add(record);
                bytes += record.size();
            }
            return new Chunk(records, false, null);
        } catch (ProblemException broken) {
            return new Chunk(records, true, broken);
        }
    }
}
