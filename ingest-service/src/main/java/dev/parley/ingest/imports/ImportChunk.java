package dev.parley.ingest.imports;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.intake.Intake;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Outage;
import dev.parley.ingest.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores records of a job with the note of how far it is, all in one transaction. Blocks. */
@ApplicationScoped
class ImportChunk {
    private final Intake intake;
    private final ImportLeases leases;
    private final ImportFailures failures;

    ImportChunk(Intake intake, ImportLeases leases, ImportFailures failures) {
        this.intake = intake;
        this.leases = leases;
        this.failures = failures;
    }

    /**
     * Stores the records.
     *
     * @return the job as it is after them
     * @throws LeaseLostException if the job is no longer this replica's; then nothing was stored
     */
    ImportLease write(ImportLease from, List<ImportRecord> records, ImportLeases.Rate rate, EventLoop eventLoop) {
        ImportRecord last = records.get(records.size() - 1);
        ImportLease to = from.at(last.end(), last.number());
        try {
            eventLoop
                    .run(() -> Panache.withTransaction(() -> store(from, to, records, rate))
                            .chain(intake::settle))
                    .await()
                    .indefinitely();
            return to;
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            return writeOneByOne(from, records, rate, eventLoop, failure);
        }
    }

    private Uni<Intake.Stored> store(
            ImportLease from, ImportLease to, List<ImportRecord> records, ImportLeases.Rate rate) {
        List<Submission> articles = records.stream()
                .filter(ImportRecord::isArticle)
                .map(ImportRecord::submission)
                .toList();
        List<ImportFailure> refused = records.stream()
                .filter(record -> record.problem() != null)
                .map(record -> new ImportFailure(record.number(), record.reference(), record.problem()))
                .toList();
        Uni<Intake.Stored> kept = articles.isEmpty()
                ? Uni.createFrom().item(new Intake.Stored(List.of(), List.of(), List.of()))
                : intake.store(articles);
        return kept.call(stored -> {
                    List<Receipt> receipts = stored.receipts();
                    long duplicates =
                            receipts.stream().filter(Receipt::duplicate).count();
                    long skipped = records.size() - articles.size() - refused.size();
                    var counts =
                            new ImportLeases.Counts(receipts.size() - duplicates, duplicates, refused.size(), skipped);
                    return leases.advance(from, to, counts, rate);
                })
                .call(() -> failures.add(from.id(), refused));
    }

    /** A record that the database will not take must not take its neighbours down with it. */
    private ImportLease writeOneByOne(
            ImportLease from,
            List<ImportRecord> records,
            ImportLeases.Rate rate,
            EventLoop eventLoop,
            RuntimeException failure) {
        if (records.size() > 1) {
            ImportLease at = from;
            for (ImportRecord record : records) {
                at = write(at, List.of(record), rate, eventLoop);
            }
            return at;
        }
        ImportRecord record = records.get(0);
        if (!record.isArticle()) {
            throw failure;
        }
        Problem problem = Incident.of(failure, "import " + from.id() + " record " + record.number());
        ImportRecord refused = ImportRecord.rejected(record.number(), record.end(), record.reference(), problem);
        return write(from, List.of(refused), rate, eventLoop);
    }
}
