package dev.parley.extract.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClosedWordsTest {
    private static final Pattern MARKED = Pattern.compile("\\[([^\\]]+)\\]");

    @Test
    void everyClassHoldsTheMarkedWordsOfItsExampleAndNoOthers() {
        for (Table.Row row : Table.read("phrase/words.tsv")) {
            // Given
            Set<String> words = ClosedWords.of(row.get("id"));
            List<String> marked = new ArrayList<>();
            Matcher matcher = MARKED.matcher(row.get("example"));
            while (matcher.find()) {
                marked.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }

            // When
            Document document = Texts.read(row.get("example").replace("[", "").replace("]", ""));

            // Then
            assertThat(marked).as(row.place()).isNotEmpty();
            assertThat(document.tokens())
                    .as(row.place())
                    .extracting(Token::lower)
                    .filteredOn(words::contains)
                    .containsExactlyElementsOf(marked);
        }
    }

    @Test
    void aClassThatNoRowNamesIsRefused() {
        // When / Then
        assertThatThrownBy(() -> ClosedWords.of("colour")).hasMessageContaining("colour");
    }
}
