package dev.parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.meaning.Meaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-02-01");

    @Test
    void whatComesLaterMakesTheSameUtterancesAsIfAllHadComeAtOnce() {
        // Given
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Said> all = statements(random, 30, 14);
            Set<String> came = all.stream()
                    .filter(said -> random.nextInt(4) == 0)
                    .map(Said::articleId)
                    .collect(Collectors.toSet());
            List<Said> there = all.stream()
                    .filter(said -> !came.contains(said.articleId()))
                    .toList();

            // When
            Map<String, String> utterances = byId(Utterances.of(there));
            Surroundings surroundings = surroundings(all, came);
            Set<String> together = ids(surroundings.together());
            Map<String, String> now = byId(Utterances.of(
                    all.stream().filter(said -> together.contains(said.id())).toList()));
            surroundings.together().stream()
                    .filter(surroundings::concerns)
                    .map(one -> Said.id(one.place()))
                    .forEach(id -> utterances.put(id, now.get(id)));
            ids(surroundings.alone()).forEach(id -> utterances.put(id, id));

            // Then
            assertThat(utterances).isEqualTo(byId(Utterances.of(all)));
        }
    }

    @Test
    void whatNothingIsLikeConcernsNothingElse() {
        // Given
        List<Said> all = statements(new Random(3), 40, 4_000);

        // When
        Surroundings surroundings = surroundings(all, Set.of("article-5"));

        // Then
        assertThat(ids(surroundings.alone())).containsExactly("article-5.0");
        assertThat(surroundings.together()).isEmpty();
    }

    private static List<Said> statements(Random random, int many, int words) {
        List<Said> statements = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int[] tokens = IntStream.range(0, 1 + random.nextInt(6))
                    .map(at -> random.nextInt(words))
                    .sorted()
                    .distinct()
                    .toArray();
            String article = "article-" + i;
            statements.add(new Said(
                    article,
                    0,
                    "state:zub",
                    "person:" + random.nextInt(2),
                    FIRST.plusDays(random.nextInt(5)),
                    random.nextBoolean(),
                    true,
                    new Meaning(tokens),
                    "",
                    article,
                    article,
                    article));
        }
        return statements;
    }

    private static Surroundings surroundings(List<Said> all, Set<String> came) {
        Function<Said, Outline> outline =
                said -> new Outline(said.partyId(), said.date(), said.place(), said.meaning());
        return new Surroundings(
                all.stream().map(outline).toList(),
                one -> came.contains(one.place().articleId()));
    }

    private static Set<String> ids(Collection<Outline> outlines) {
        Set<String> ids = new TreeSet<>(Comparator.naturalOrder());
        outlines.forEach(one -> ids.add(Said.id(one.place())));
        return ids;
    }

    private static Map<String, String> byId(Map<Said, String> utterances) {
        return utterances.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }
}
