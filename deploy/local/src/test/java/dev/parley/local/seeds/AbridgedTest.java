package dev.parley.local.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbridgedTest {
    private static final String ANSWER = """
            {"items": [{"id": "a", "count": 2, "text": "the ferry sails at noon"}, {"id": "b", "open": true}], "next": null}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"items\": [{\"id\": \"a\", …}, {\"id\": \"b\", …}], …} | ",
                "{\"items\": [{\"count\": 2, \"text\": \"… sails at …\"}], \"next\": null} | ",
                "{\"items\": [{\"id\": \"b\"}, {\"id\": \"a\"}]} | id",
                "{\"count\": 3} | 3",
                "{\"text\": \"sails\"} | sails",
                "{\"open\": false} | false",
            })
    void whatIsShownFollowsInTheAnswer(String shown, String missing) throws IOException {
        assertThat(new Abridged(shown).missingFrom(new ObjectMapper().readTree(ANSWER)))
                .isEqualTo(missing);
    }
}
