package dev.parley.ingest.batch;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.intake.Intake;
import dev.parley.ingest.intake.IntakeMetrics;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Outage;
import dev.parley.ingest.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Stores lines of a batch, many in one transaction, and looks for their origins while the next ones are stored. Blocks, so it
 * must not be used on an event loop.
 */
final class ChunkWriter {
    private static final Logger LOG = Logger.getLogger(ChunkWriter.class);

    private final Intake intake;
    private final IntakeMetrics metrics;
    private final EventLoop storing;
    private final EventLoop settling;
    private CompletableFuture<List<Receipt>> settled = CompletableFuture.completedFuture(List.of());

    /** Each of the two event loops has a session of its own. */
    ChunkWriter(Intake intake, IntakeMetrics metrics, EventLoop storing, EventLoop settling) {
        this.intake = intake;
        this.metrics = metrics;
        this.storing = storing;
        this.settling = settling;
    }

    /**
     * Stores what can be stored and returns once it is safe.
     *
     * @return one result per line, in their order, once the origins are looked for
     */
    CompletableFuture<List<LineResult>> write(List<BatchLine> lines) {
        List<BatchLine> readable =
                lines.stream().filter(line -> !line.isRejected()).toList();
        return store(readable).thenApply(stored -> results(lines, stored.iterator()));
    }

    private List<LineResult> results(List<BatchLine> lines, Iterator<LineResult> stored) {
        List<LineResult> results = new ArrayList<>(lines.size());
        for (BatchLine line : lines) {
            LineResult result = line.isRejected() ? LineResult.rejected(line, line.problem()) : stored.next();
            if (result.problem() != null) {
                metrics.rejected();
            }
            results.add(result);
        }
        return results;
    }

    private CompletableFuture<List<LineResult>> store(List<BatchLine> lines) {
        if (lines.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Submission> submissions = lines.stream().map(BatchLine::submission).toList();
        Intake.Stored stored;
        try {
            stored = storing.run(() -> intake.store(submissions)).await().indefinitely();
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(unstored(lines, failure));
        }
        return settle(stored).thenApply(receipts -> stored(lines, receipts));
    }

    /** One chunk after the other, so that no more than two are in memory. */
    private CompletableFuture<List<Receipt>> settle(Intake.Stored stored) {
        settled.join();
        settled = settling.run(() -> intake.settle(stored)).subscribeAsCompletionStage();
        return settled;
    }

    private static List<LineResult> stored(List<BatchLine> lines, List<Receipt> receipts) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> LineResult.stored(lines.get(i), receipts.get(i)))
                .toList();
    }

    /** A line that the database will not take must not take its neighbours down with it. */
    private List<LineResult> unstored(List<BatchLine> lines, RuntimeException failure) {
        if (!Outage.isBehind(failure) && lines.size() > 1) {
            return lines.stream()
                    .flatMap(line -> store(List.of(line)).join().stream())
                    .toList();
        }
        Problem problem = problem(failure);
        return lines.stream().map(line -> LineResult.rejected(line, problem)).toList();
    }

    private static Problem problem(RuntimeException failure) {
        if (Outage.isBehind(failure)) {
            LOG.warnf("the database cannot be reached cause=%s", failure);
            return Problem.unavailable();
        }
        return Incident.of(failure, "a line to be stored");
    }
}
