package dev.parley.ingest.imports;

import dev.parley.ingest.article.Submission;
import dev.parley.ingest.problem.Problem;

/**
 * A record of a file: an article, the problem with it, or neither if it is none of an article.
 *
 * @param number from 1 over the whole file
 * @param end where the next record begins, as its source counts
 * @param size bytes that it holds in memory, about
 * @param reference a name or address to know it by, if it has one
 */
public record ImportRecord(long number, long end, int size, String reference, Submission submission, Problem problem) {

    public static ImportRecord article(long number, long end, int size, Submission submission) {
        return new ImportRecord(number, end, size, submission.reference(), submission, null);
    }

    public static ImportRecord rejected(long number, long end, String reference, Problem problem) {
        return new ImportRecord(number, end, 0, reference, null, problem);
    }

    public static ImportRecord skipped(long number, long end) {
        return new ImportRecord(number, end, 0, null, null, null);
    }

    boolean isArticle() {
        return submission != null;
    }
}
