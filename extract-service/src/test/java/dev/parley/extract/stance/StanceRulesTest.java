package dev.parley.extract.stance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Stance;
import dev.parley.extract.Article;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.tag.Tagger;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.DocumentReader;
import dev.parley.extract.zone.ZoneFinder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the example and the counterexample of every row of {@code stance/*.tsv}. */
class StanceRulesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    static Stream<Table.Row> predicates() {
        return Table.read("stance/predicates.tsv").stream();
    }

    static Stream<Table.Row> constructions() {
        return Stream.of("stance/constructions.tsv", "stance/frames.tsv").flatMap(file -> Table.read(file).stream());
    }

    static Stream<Table.Row> markers() {
        return Table.read("stance/markers.tsv").stream();
    }

    static Stream<Table.Row> generic() {
        return Table.read("stance/generic.tsv").stream();
    }

    static Stream<Table.Row> happenings() {
        return Table.read("stance/happenings.tsv").stream();
    }

    static Stream<Table.Row> spellings() {
        return Table.read("stance/spellings.tsv").stream();
    }

    static Stream<Table.Row> actors() {
        return Table.read("stance/actors.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void predicateNamesTheRuleOfItsExampleAndNotOfItsCounterexample(Table.Row row) {
        assertThat(row.list("words")).doesNotHaveDuplicates().isNotEmpty();
        assertThat(rules(row.get("example"))).contains(row.get("finds"));
        assertThat(rules(row.get("counterexample"))).doesNotContain(row.get("finds"));
    }

    @ParameterizedTest
    @MethodSource("constructions")
    void constructionIsTheRuleOfItsExampleAndNotOfItsCounterexample(Table.Row row) {
        assertThat(rules(row.get("example"))).contains(row.get("id"));
        assertThat(rules(row.get("counterexample"))).doesNotContain(row.get("id"));
    }

    @ParameterizedTest
    @MethodSource("markers")
    void markerShowsInItsExampleAndNotInItsCounterexample(Table.Row row) {
        assertThat(row.list("words")).isNotEmpty();
        assertThat(shows(row.get("kind"), row.get("example")))
                .as(row.get("example"))
                .isTrue();
        assertThat(shows(row.get("kind"), row.get("counterexample")))
                .as(row.get("counterexample"))
                .isFalse();
    }

    private static boolean shows(String kind, String text) {
        List<Stance> stances = stances(text);
        return switch (kind) {
            case "categorical" -> stances.stream().anyMatch(one -> one.strength() == Stance.Strength.CATEGORICAL);
            case "hedged", "raising" -> stances.stream().anyMatch(one -> one.strength() == Stance.Strength.HEDGED);
            case "condition", "condition-lead", "obstacle", "circumstance", "inversion", "awaited" ->
                stances.stream().anyMatch(one -> !one.conditions().isEmpty());
            case "quality", "quality-phrase", "event", "manner" ->
                stances.stream().anyMatch(one -> one.polarity() == Stance.Polarity.CONDITIONAL);
            case "attack" -> rules(text).contains("retaliation");
            case "warning" -> rules(text).contains("warned-of");
            case "asset", "aim", "own-aim", "quitting", "assent", "warm" ->
                stances.stream().anyMatch(one -> one.polarity() == Stance.Polarity.SUPPORT);
            case "leads", "membership" ->
                !text.isEmpty() && holders(text).stream().anyMatch(name -> name.contains("Union"));
            default -> stances.stream().anyMatch(one -> one.polarity() == Stance.Polarity.OPPOSE);
        };
    }

    @ParameterizedTest
    @MethodSource("generic")
    void emptyWordsLeaveTheSubjectsName(Table.Row row) {
        // When
        List<Stance> stances = stances(row.get("example"));

        // Then
        assertThat(stances).isNotEmpty();
        assertThat(stances.get(stances.size() - 1).issue()).isEqualTo(row.get("issue"));
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void bothWordingsOfAHappeningHaveItsName(Table.Row row) {
        assertThat(stances(row.get("example")))
                .as(row.get("example"))
                .hasSize(2)
                .extracting(Stance::issue)
                .containsOnly(row.get("issue"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void bothSpellingsOfAWordHaveOneName(Table.Row row) {
        assertThat(stances(row.get("example"))).extracting(Stance::issue).containsExactly(row.get("issue"));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void everyActorCanHaveAWill(Table.Row row) {
        for (String noun : row.list("words")) {
            assertThat(isActor("The " + noun + " will sign the lease."))
                    .as(noun)
                    .isTrue();
        }
        assertThat(isActor(row.get("counterexample"))).isFalse();
    }

    @Test
    void wordsForPartiesMeanThoseNamedLast() {
        assertThat(Table.read("stance/sides.tsv")).allSatisfy(row -> assertThat(holders(row.get("example")))
                .containsExactlyInAnyOrderElementsOf(row.list("holders")));
    }

    private static boolean isActor(String text) {
        Document document = DocumentReader.with(Tagger.standard())
                .read(text, ZoneFinder.standard().find(text, null, List.of()));
        NounPhrases phrases = new NounPhrases(document);
        Clause clause = new Clause(document, phrases, new SubjectFinder(document, phrases), 0, document.size());
        return new Actors(Markers.standard()).isActor(clause, new TokenRange(0, 2));
    }

    private static List<String> rules(String text) {
        return stances(text).stream().map(Stance::rule).toList();
    }

    private static List<String> holders(String text) {
        Extraction extraction = EXTRACTOR.extract(Article.ofText("rule", text));
        Map<String, String> names = extraction.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
        return extraction.stances().stream().map(one -> names.get(one.holder())).toList();
    }

    private static List<Stance> stances(String text) {
        return EXTRACTOR.extract(Article.ofText("rule", text)).stances();
    }
}
