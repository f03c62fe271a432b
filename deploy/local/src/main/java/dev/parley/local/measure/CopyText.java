package dev.parley.local.measure;

import java.io.Reader;
import java.io.StringReader;

/** Rows in the text form of PostgreSQL's COPY. */
final class CopyText {
    private final StringBuilder rows = new StringBuilder();

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(escaped(values[i].toString()));
        }
        rows.append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    Reader reader() {
        return new StringReader(rows.toString());
    }
}
