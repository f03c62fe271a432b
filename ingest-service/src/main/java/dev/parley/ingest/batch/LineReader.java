package dev.parley.ingest.batch;

import dev.parley.ingest.IngestConfig;
import dev.parley.ingest.intake.Draft;
import dev.parley.ingest.intake.SubmissionReader;
import dev.parley.ingest.problem.Incident;
import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the lines of a batch into a {@link ReadAhead}; whatever is wrong with a line is that line's problem alone. */
final class LineReader {
    private final Lines lines;
    private final SubmissionReader reader;
    private final ReadAhead readAhead;
    private final long mostLines;
    private final long longestLine;

    LineReader(InputStream body, SubmissionReader reader, ReadAhead readAhead, IngestConfig.Batch config) {
        this.longestLine = config.line().asLongValue();
        this.lines = new Lines(body, Math.toIntExact(longestLine));
        this.reader = reader;
        this.readAhead = readAhead;
        this.mostLines = config.lines();
    }

    /** Reads to the end, or until nobody takes lines any more. */
    void run() {
        long number = 0;
        try {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                number = line.number();
                if (number > mostLines) {
                    readAhead.put(BatchLine.rejected(number, 0, null, tooMany()));
                    break;
                }
                if (!line.isBlank() && !readAhead.put(read(line))) {
                    break;
                }
            }
        } catch (IOException e) {
            lastWord(number + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readAhead.end();
        }
    }

    private BatchLine read(Lines.Line line) {
        if (line.isTooLong()) {
            String limit = "the line is longer than " + longestLine + " bytes";
            return BatchLine.rejected(line.number(), 0, null, Problem.tooLarge(limit));
        }
        int size = line.bytes().length;
        String reference = null;
        try {
            Draft draft = reader.draft(line.bytes());
            reference = draft.reference();
            return BatchLine.of(line.number(), size, reader.read(draft));
        } catch (ProblemException refusal) {
            return BatchLine.rejected(line.number(), size, reference, refusal.problem());
        } catch (RuntimeException fault) {
            return BatchLine.rejected(line.number(), size, reference, Incident.of(fault, "line " + line.number()));
        }
    }

    private void lastWord(long number) {
        try {
            readAhead.put(BatchLine.rejected(number, 0, null, Problem.unreadable("the body broke off here")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Problem tooMany() {
        return Problem.tooLarge(
                "a batch holds at most " + mostLines + " lines; this one and what follows was not read");
    }
}
