package dev.parley.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.export.Table.Column;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final List<Column<Object[]>> COLUMNS =
            List.of(new Column<>("words", row -> row[0]), new Column<>("number", row -> row[1]));

    private static String text(Table<Object[]> table, Object[]... rows) {
        return table.begin() + table.text(Arrays.asList(rows)) + table.end();
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuotedAndLinesEndAsTheStandardSays() {
        assertThat(text(
                        Table.of(COLUMNS),
                        new Object[] {"a, b", 1},
                        new Object[] {"he said \"no\"", null},
                        new Object[] {"two\nlines", true}))
                .isEqualTo("words,number\r\n\"a, b\",1\r\n\"he said \"\"no\"\"\",\r\n\"two\nlines\",true\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=HYPERLINK(1) | '=HYPERLINK(1)",
                "+1 | '+1",
                "-1 percent | '-1 percent",
                "@desk | '@desk",
                "a=b | a=b",
                "– a dash | – a dash",
            },
            quoteCharacter = '"')
    void whatASpreadsheetWouldRunIsText(String words, String cell) {
        assertThat(text(Table.of(COLUMNS), new Object[] {words, -1})).isEqualTo("words,number\r\n" + cell + ",-1\r\n");
    }

    @Test
    void aTableForOtherProgramsQuotesEveryText() {
        assertThat(text(Table.quoted(COLUMNS), new Object[] {"a;b", 7}))
                .isEqualTo("\"words\";\"number\"\r\n\"a;b\";7\r\n");
    }
}
