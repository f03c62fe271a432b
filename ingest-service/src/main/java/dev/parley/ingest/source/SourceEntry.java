package dev.parley.ingest.source;

import java.util.Map;

/**
 * An outlet as a file has it, not yet checked.
 *
 * @param line that it begins at, from 1
 * @param fields by their names
 */
record SourceEntry(int line, Map<String, String> fields) {

    static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("line " + line + ": " + what);
    }
}
