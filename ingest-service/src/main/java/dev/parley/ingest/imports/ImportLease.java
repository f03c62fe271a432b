package dev.parley.ingest.imports;

/**
 * A job that one replica may work on for now.
 *
 * @param owner tells this lease from every other one
 * @param position where to go on, as the file's source counts
 * @param records how many there are before that
 */
record ImportLease(String id, String owner, ImportShape shape, String path, long size, long position, long records) {

    ImportLease at(long newPosition, long newRecords) {
        return new ImportLease(id, owner, shape, path, size, newPosition, newRecords);
    }
}
