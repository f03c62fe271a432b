package dev.parley.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.function.Function;

/**
 * A table as comma-separated values by RFC 4180, with a header.
 *
 * <p>What a spreadsheet would run as a formula gets an apostrophe in front, so that opening the file runs nothing that
 * somebody wrote into an article; only JSON has all words verbatim.
 */
final class Table<T> implements Format<T> {
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private final List<Column<T>> columns;
    private final ObjectWriter writer;

    /**
     * A column.
     *
     * @param value of a cell, or null for an empty one
     */
    record Column<T>(String name, Function<T, Object> value) {}

    private Table(List<Column<T>> columns, char separator, boolean quoteAll) {
        this.columns = columns;
        CsvMapper mapper = new CsvMapper();
        mapper.configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true);
        mapper.configure(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS, quoteAll);
        this.writer = mapper.writerFor(Object[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\r\n"));
    }

    static <T> Table<T> of(List<Column<T>> columns) {
        return new Table<>(columns, ',', false);
    }

    /** With semicolons, and every text in quotes. */
    static <T> Table<T> quoted(List<Column<T>> columns) {
        return new Table<>(columns, ';', true);
    }

    @Override
    public String begin() {
        return line(columns.stream().map(column -> (Object) column.name()).toArray());
    }

    @Override
    public String text(List<T> rows) {
        StringBuilder text = new StringBuilder();
        for (T row : rows) {
            text.append(line(columns.stream()
                    .map(column -> cell(column.value().apply(row)))
                    .toArray()));
        }
        return text.toString();
    }

    private static Object cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        String text = value.toString();
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String line(Object[] cells) {
        try {
            return writer.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always writable", e);
        }
    }
}
