package dev.parley.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsTest {

    private static NameForm person(String name, String state, String office) {
        return new NameForm(Entity.Type.PERSON, name, null, state, office);
    }

    private static NameForm person(String name, String state) {
        return person(name, state, null);
    }

    /** The person of each form, decided block by block as the projection does. */
    private static Map<NameForm, String> ids(List<NameForm> forms) {
        Map<String, List<NameForm>> blocks = new HashMap<>();
        forms.forEach(form ->
                blocks.computeIfAbsent(form.block(), block -> new ArrayList<>()).add(form));
        Map<NameForm, String> ids = new HashMap<>();
        blocks.values().forEach(block -> Persons.resolve(block).forEach((form, person) -> ids.put(form, person.id())));
        return ids;
    }

    @Test
    void fourTransliterationsOfOneMinisterAreOnePerson() {
        // Given
        List<NameForm> forms = List.of(
                person("Abbas Araqchi", "IRN", "foreign"),
                person("Abbas Araghchi", "IRN", "foreign"),
                person("Abbas Araghçi", "IRN", null),
                person("Seyed Abbas Araguchi", "IRN", "foreign"),
                person("Araghchi", "IRN", null),
                person("A. Araqchi", null, null));

        // When
        Map<NameForm, String> ids = ids(forms);

        // Then
        assertThat(ids).hasSize(6);
        assertThat(ids.values()).containsOnly("person:abbas-araghchi-irn");
    }

    @ParameterizedTest
    @CsvSource({
        "Karim, Karimi",
        "Orban, Urban",
        "Kim Jong-un, Kim Yo-jong",
        "Ali Larijani, Sadegh Larijani",
        "Mehdi Karimi, Hassan Karimi",
        "Sergei Lavrov, Sergei Lavrin"
    })
    void similarNamesOfTwoPersonsStayTwo(String one, String other) {
        assertThat(ids(List.of(person(one, "IRN"), person(other, "IRN"))).values())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Volodymyr Zelensky, Volodymyr Zelenskyy",
        "Vladimir Putin, Vladimir Poutine",
        "Masoud Pezeshkian, Masud Pezeshkiyan",
        "Ali Khamenei, Ali Khamene’i",
        "Mohammad Javad Zarif, Javad Zarif",
        "Badr Albusaidi, Badr Al-Busaidi",
        "Recep Tayyip Erdoğan, Recep Tayyip Erdogan",
        "Muammar Gaddafi, Muammar Qaddafi"
    })
    void spellingsOfOnePersonAreOne(String one, String other) {
        assertThat(ids(List.of(person(one, "XYZ"), person(other, "XYZ"))).values().stream()
                        .distinct())
                .hasSize(1);
    }

    @Test
    void namesakesOfDifferentStatesStayTwo() {
        assertThat(ids(List.of(person("Ali Hassan", "IRQ"), person("Ali Hasan", "MDV")))
                        .values())
                .containsExactlyInAnyOrder("person:ali-hassan-irq", "person:ali-hasan-mdv");
    }

    @Test
    void aSurnameThatTwoPersonsFitStaysApart() {
        // Given
        NameForm bare = person("Larijani", "IRN");

        // When
        Map<NameForm, String> ids = ids(List.of(person("Ali Larijani", "IRN"), person("Sadegh Larijani", "IRN"), bare));

        // Then
        assertThat(ids.values()).doesNotHaveDuplicates();
        assertThat(ids).containsEntry(bare, "person:larijani-irn");
    }

    @Test
    void anotherSpellingWithAnotherOfficeStaysApartButTheSameNameMayChangeOffice() {
        // Given
        NameForm minister = person("Sadeq Karimi", "IRN", "foreign");
        NameForm laterPresident = person("Sadeq Karimi", "IRN", "state");
        NameForm spokesman = person("Sadegh Karemi", "IRN", "spokesperson");

        // When
        Map<NameForm, String> ids = ids(List.of(spokesman, laterPresident, minister));

        // Then
        assertThat(ids.get(minister)).isEqualTo(ids.get(laterPresident)).isNotEqualTo(ids.get(spokesman));
    }

    @Test
    void wikidataDecidesWhereItIsKnown() {
        // Given
        NameForm one = new NameForm(Entity.Type.PERSON, "Ali Karimi", "Q1", "IRN", null);
        NameForm other = new NameForm(Entity.Type.PERSON, "Ali Karimi", "Q2", "IRN", null);

        // When
        Map<NameForm, String> ids = ids(List.of(one, other));

        // Then
        assertThat(ids.values()).containsExactlyInAnyOrder("person:ali-karimi-irn", "person:ali-karimi-irn-2");
    }

    @Test
    void theAnswerIsTheSameForAnyOrderOfTheForms() {
        // Given
        Random random = new Random(7);
        List<String> given = List.of("", "Ali ", "A. ", "Mehdi ", "Ali Reza ", "Reza ");
        List<String> surnames = List.of("Karimi", "Kareemi", "Qarimi", "Larijani", "Laridjani");
        List<NameForm> forms = new ArrayList<>();
        for (String first : given) {
            for (String surname : surnames) {
                forms.add(person(first + surname, random.nextBoolean() ? "IRN" : null, null));
                forms.add(person(first + surname, "UZB", random.nextBoolean() ? "foreign" : null));
            }
        }
        Map<NameForm, String> expected = ids(forms);

        // When / Then
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(forms, random);
            assertThat(ids(forms)).isEqualTo(expected);
        }
    }

    @Test
    void aBlockTooLargeToBeRealIsDecidedAtOnce() {
        // Given
        List<NameForm> forms = IntStream.range(0, 10_000)
                .mapToObj(i -> person(Integer.toString(i, 36) + " Karimi", null))
                .toList();

        // When
        Map<NameForm, String> ids = ids(forms);

        // Then
        assertThat(ids).hasSize(10_000);
    }
}
