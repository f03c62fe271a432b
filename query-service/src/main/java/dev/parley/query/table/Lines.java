package dev.parley.query.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tab-separated files of knowledge, each beside the class that reads it; lines that begin with # are remarks. */
public final class Lines {

    /** The lines of a file that lies beside the class, each in its parts. */
    public static List<String[]> of(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Lines() {}
}
