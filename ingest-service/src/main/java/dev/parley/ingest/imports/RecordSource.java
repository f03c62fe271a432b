package dev.parley.ingest.imports;

import dev.parley.ingest.problem.ProblemException;
import java.io.Closeable;
import java.io.IOException;

/** The records of a file, from where it was opened on. */
public interface RecordSource extends Closeable {

    /**
     * The next record, or null after the last.
     *
     * @throws ProblemException if the file is broken from here on
     */
    ImportRecord next() throws IOException;

    /** Bytes of the file that were read, whatever {@link ImportRecord#end} counts. */
    long bytesRead();
}
