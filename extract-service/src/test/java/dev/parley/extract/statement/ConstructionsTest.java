package dev.parley.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Span;
import dev.parley.contracts.Statement;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructionsTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    static Stream<List<String>> constructions() throws IOException {
        try (InputStream in = ConstructionsTest.class.getResourceAsStream("constructions.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("construction\t"))
                    .map(line -> List.of(line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void findsWhoSaidWhat(List<String> row) {
        // Given
        Article article = Article.ofText(row.get(0), row.get(1));

        // When
        List<Statement> statements = EXTRACTOR.extract(article).statements();

        // Then
        assertThat(statements).anySatisfy(statement -> {
            assertThat(statement.source().text()).isEqualTo(row.get(2).replaceAll(",$", ""));
            assertThat(statement.content()).extracting(Span::text).containsExactly(row.get(3));
            assertThat(statement.type().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(4));
        });
    }

    @Test
    void laterQuotationInheritsItsSpeaker() {
        // Given
        Article article =
                Article.ofText("a", "“The mine is safe,” Lindiwe Mokoena said. “Nobody was hurt in the tunnel.”");

        // When
        List<Statement> statements = EXTRACTOR.extract(article).statements();

        // Then
        assertThat(statements).hasSize(2);
        assertThat(statements.get(1).cue().inherited()).isTrue();
        assertThat(statements.get(1).speaker()).isEqualTo(statements.get(0).speaker());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister drafted the bill and the governor opposed it.",
                "The dockers were backed by the council. They were backed by the mayor too.",
                "Ana Ruiz is her party's treasurer, and nobody doubts that the delegates trust her."
            })
    void aContentThatOnlyPointsIsNoStatement(String text) {
        // When
        List<Statement> statements =
                EXTRACTOR.extract(Article.ofText("a", text)).statements();

        // Then
        assertThat(statements).noneSatisfy(statement -> assertThat(statement.content())
                .extracting(Span::text)
                .allMatch(content -> List.of("it", "her", "they", "the").contains(content.toLowerCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asked whether the mine was safe, the director said no.", "The director said she did not."})
    void anAnswerIsAStatementThoughItOnlyPoints(String text) {
        // When
        List<Statement> statements =
                EXTRACTOR.extract(Article.ofText("a", text)).statements();

        // Then
        assertThat(statements).hasSize(1);
    }

    @Test
    void aQuestionInsideAnotherClauseIsNoStatement() {
        // When
        List<Statement> statements = EXTRACTOR
                .extract(Article.ofText("a", "It was not clear who ordered the raid on the mine."))
                .statements();

        // Then
        assertThat(statements).isEmpty();
    }

    @Test
    void negatedReportIsNoStatement() {
        // When
        List<Statement> statements = EXTRACTOR
                .extract(Article.ofText("a", "The owners did not say what the mine had cost."))
                .statements();

        // Then
        assertThat(statements).isEmpty();
    }
}
