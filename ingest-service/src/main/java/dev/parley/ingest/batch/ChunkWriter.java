package dev.parley.ingest.batch;

import dev.parley.ingest.EventLoop;
import dev.parley.ingest.article.Receipt;
import dev.parley.ingest.article.Submission;
import dev.parley.ingest.intake.Intake;
import dev.parley.ingest.intake.IntakeMetrics;
import dev.parley.ingest.problem.Outage;
import dev.parley.ingest.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Stores lines of a batch, many in one transaction. Blocks, so it must not be used on an event loop. */
final class ChunkWriter {
    private static final Logger LOG = Logger.getLogger(ChunkWriter.class);

    private final Intake intake;
    private final IntakeMetrics metrics;
    private final EventLoop eventLoop;

    ChunkWriter(Intake intake, IntakeMetrics metrics, EventLoop eventLoop) {
        this.intake = intake;
        this.metrics = metrics;
        this.eventLoop = eventLoop;
    }

    /** Stores what can be stored and gives one result per line, in their order. */
    List<LineResult> write(List<BatchLine> lines) {
        List<BatchLine> readable =
                lines.stream().filter(line -> !line.isRejected()).toList();
        Iterator<LineResult> stored = store(readable).iterator();
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

    private List<LineResult> store(List<BatchLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Submission> submissions = lines.stream().map(BatchLine::submission).toList();
        try {
            List<Receipt> receipts =
                    eventLoop.run(() -> intake.accept(submissions)).await().indefinitely();
            List<LineResult> results = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                results.add(LineResult.stored(lines.get(i), receipts.get(i)));
            }
            return results;
        } catch (RuntimeException failure) {
            return unstored(lines, failure);
        }
    }

    /** A line that the database will not take must not take its neighbours down with it. */
    private List<LineResult> unstored(List<BatchLine> lines, RuntimeException failure) {
        if (!Outage.isBehind(failure) && lines.size() > 1) {
            return lines.stream().flatMap(line -> store(List.of(line)).stream()).toList();
        }
        Problem problem = problem(failure);
        return lines.stream().map(line -> LineResult.rejected(line, problem)).toList();
    }

    private static Problem problem(RuntimeException failure) {
        if (Outage.isBehind(failure)) {
            LOG.warnf("the database cannot be reached cause=%s", failure);
            return Problem.unavailable();
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "a line could not be stored incident=%s", incident);
        return Problem.internal(incident);
    }
}
