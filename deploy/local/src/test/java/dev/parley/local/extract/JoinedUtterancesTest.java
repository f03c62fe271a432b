package dev.parley.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.contracts.EventJson;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import org.junit.jupiter.api.Test;

class JoinedUtterancesTest {
    private static final String TEXT = "The dockers met on Tuesday to hear the owners’ offer.\n\n"
            + "“The mine stays open,” Governor Adaeze Okafor said. “Nobody will lose a day’s pay over it.”\n\n"
            + "“We have heard that before,” the union’s secretary, Kofi Mensah, said.\n";

    @Test
    void aQuotationThatGoesOnWithoutACueJoinsTheStatementBefore() throws Exception {
        // Given
        ObjectMapper mapper = new ObjectMapper();
        Article article = Article.ofText("a", TEXT);
        JsonNode extracted = mapper.readTree(
                EventJson.write(Extractor.standard().extract(article).joinedTo(article)));

        // When
        JsonNode joined = JoinedUtterances.join(extracted);

        // Then
        assertThat(extracted.get("statements")).hasSize(3);
        assertThat(joined.get("statements")).hasSize(2);
        assertThat(joined.at("/statements/0/content")).hasSize(2);
        assertThat(joined.at("/statements/0/content/1/text").asText()).startsWith("Nobody will lose");
    }
}
