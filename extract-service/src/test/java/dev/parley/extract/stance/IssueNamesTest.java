package dev.parley.extract.stance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Stance;
import dev.parley.extract.Article;
import dev.parley.extract.Extractor;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.codebook.Issue;
import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One subject, one name: as a verb, a noun, a passive, a pronoun in the next sentence, a headline. */
class IssueNamesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final Set<String> CODED =
            Codebook.standard().issues().stream().map(Issue::id).collect(Collectors.toSet());

    /**
     * @param agreeing wordings that have the name that most of their subject's wordings have
     * @param whole subjects whose wordings all have one name
     * @param bad wordings with a stance, but none whose name tells the subject
     */
    private record Score(int agreeing, int whole, int bad) {
        static Score of(String half) {
            Map<String, List<Set<String>>> names = new LinkedHashMap<>();
            int bad = 0;
            for (Table.Row row : rows(half)) {
                List<String> issues = issues(row.get("text"));
                Set<String> telling = issues.stream()
                        .filter(issue -> tells(issue, row.list("about")))
                        .collect(Collectors.toSet());
                bad += telling.isEmpty() && !issues.isEmpty() ? 1 : 0;
                names.computeIfAbsent(row.get("subject"), key -> new ArrayList<>())
                        .add(telling);
            }
            List<Integer> shared =
                    names.values().stream().map(Score::mostShared).toList();
            int whole = (int) names.values().stream()
                    .filter(wordings -> mostShared(wordings) == wordings.size())
                    .count();
            return new Score(shared.stream().mapToInt(Integer::intValue).sum(), whole, bad);
        }

        private static boolean tells(String issue, List<String> about) {
            return CODED.contains(issue) || about.stream().anyMatch(issue::contains);
        }

        private static int mostShared(List<Set<String>> wordings) {
            Map<String, Integer> counts = new HashMap<>();
            wordings.forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
            return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"open, 71, 14, 3", "sealed, 73, 15, 2"})
    void wordingsOfASubjectShareAName(String half, int agreeing, int whole, int bad) {
        // When
        Score score = Score.of(half);

        // Then
        assertThat(score.agreeing()).isGreaterThanOrEqualTo(agreeing);
        assertThat(score.whole()).isGreaterThanOrEqualTo(whole);
        assertThat(score.bad()).isLessThanOrEqualTo(bad);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "sealed"})
    void everySubjectHasFourWordings(String half) {
        // When
        Map<String, Long> wordings =
                rows(half).stream().collect(Collectors.groupingBy(row -> row.get("subject"), Collectors.counting()));

        // Then
        assertThat(wordings).hasSize(20);
        assertThat(wordings.values()).containsOnly(4L);
    }

    @Test
    void noHalfHasASubjectOfTheOther() {
        assertThat(rows("open"))
                .extracting(row -> row.get("subject"))
                .doesNotContainAnyElementsOf(
                        rows("sealed").stream().map(row -> row.get("subject")).toList());
    }

    private static List<Table.Row> rows(String half) {
        return Table.read("issue-names-" + half + ".tsv");
    }

    private static List<String> issues(String text) {
        return EXTRACTOR.extract(Article.ofText("name", text.replace("\\n", "\n"))).stances().stream()
                .map(Stance::issue)
                .toList();
    }
}
