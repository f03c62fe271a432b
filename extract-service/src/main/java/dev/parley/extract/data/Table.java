package dev.parley.extract.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a knowledge file: tab-separated, the first line names the columns, {@code #} begins a comment line, several
 * values in a cell are parted by {@code |}.
 */
public final class Table {
    private static final String ROOT = "/dev/parley/extract/";

    /**
     * Reads a file by its path under {@code dev/parley/extract}.
     *
     * @throws IllegalStateException if it is not there or a row has more cells than columns; the message says where
     */
    public static List<Row> read(String path) {
        try (InputStream in = Table.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not among the resources");
            }
            return read(path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static List<Row> read(String path, BufferedReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = null;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = new HashMap<>();
                for (String cell : cells) {
                    columns.put(cell.strip(), columns.size());
                }
            } else if (cells.length > columns.size()) {
                throw new IllegalStateException(path + ":" + number + " has more cells than columns");
            } else {
                rows.add(new Row(path + ":" + number, columns, cells));
            }
        }
        return rows;
    }

    /** One line of a knowledge file. */
    public record Row(String place, Map<String, Integer> columns, String[] cells) {

        /** The cell of a column, empty if the line is shorter. */
        public String get(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalStateException(place + " has no column " + column);
            }
            return index < cells.length ? cells[index].strip() : "";
        }

        /** The cell, or null if it is empty. */
        public String orNull(String column) {
            String value = get(column);
            return value.isEmpty() ? null : value;
        }

        /** The values of a cell that are parted by bars. */
        public List<String> list(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                return List.of();
            }
            List<String> values = new ArrayList<>();
            for (String part : value.split("\\|", -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
            return values;
        }
    }

    private Table() {}
}
