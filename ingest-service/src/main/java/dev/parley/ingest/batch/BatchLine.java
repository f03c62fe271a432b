package dev.parley.ingest.batch;

import dev.parley.ingest.article.Submission;
import dev.parley.ingest.problem.Problem;

/**
 * A line of a batch as it was read: a submission, or the problem with it.
 *
 * @param number from 1
 * @param size bytes of the line
 * @param reference the name that the client gave, if it could be read
 * @param submission null if there is a problem
 * @param problem null if there is a submission
 */
record BatchLine(long number, int size, String reference, Submission submission, Problem problem) {

    static BatchLine of(long number, int size, Submission submission) {
        return new BatchLine(number, size, submission.reference(), submission, null);
    }

    static BatchLine rejected(long number, int size, String reference, Problem problem) {
        return new BatchLine(number, size, reference, null, problem);
    }

    boolean isRejected() {
        return problem != null;
    }
}
