package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.extract.data.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    @Test
    void knowsEveryStateOnce() {
        // Given
        List<Table.Row> states = Table.read("entity/states.tsv");
        Set<String> codes = new HashSet<>();
        Set<String> items = new HashSet<>();

        // When / Then
        assertThat(states).as("193 members, two observers, Kosovo and Taiwan").hasSize(197);
        for (Table.Row state : states) {
            assertThat(codes.add(state.get("iso3"))).as(state.place()).isTrue();
            assertThat(items.add(state.get("wikidata"))).as(state.place()).isTrue();
            assertThat(state.get("iso3")).as(state.place()).matches("[A-Z]{3}");
            assertThat(state.get("wikidata")).as(state.place()).matches("Q[0-9]+");
        }
    }

    @Test
    void findsEveryStateByItsNamesDemonymsAndCapitals() {
        for (Table.Row state : Table.read("entity/states.tsv")) {
            for (String column : List.of("aliases", "demonyms")) {
                for (String name : state.list(column)) {
                    // When
                    EntityIndex index = Documents.index("We saw " + name + " there.");

                    // Then
                    assertThat(index.referents()).as(state.place() + " " + name).isNotEmpty();
                    assertThat(index.referents().get(0).type()).as(name).isEqualTo(Entity.Type.STATE);
                }
            }
            assertThat(Documents.index("We saw " + state.get("name") + " there.")
                            .referents())
                    .as(state.place())
                    .anyMatch(referent -> state.get("iso3").equals(referent.iso3())
                            || state.get("iso3").equals("XKX"));
        }
    }

    @Test
    void givesEveryStateADemonymAndACapitalOfItsOwn() {
        // Given: cities that are states, a capital that means a union, and people who share their name with their
        // neighbours
        Set<String> cityStates = Set.of("SGP", "MCO", "SMR", "VAT", "LUX", "DJI", "BEL");
        Set<String> nameless = Set.of("COG", "VAT");

        // When / Then
        for (Table.Row state : Table.read("entity/states.tsv")) {
            assertThat(state.list("demonyms").isEmpty())
                    .as(state.place())
                    .isEqualTo(nameless.contains(state.get("iso3")));
            assertThat(state.list("capitals").isEmpty() && state.list("cities").isEmpty())
                    .as(state.place())
                    .isEqualTo(cityStates.contains(state.get("iso3")));
        }
    }

    @Test
    void everyCapitalIsItsStateWhenItActsAndACityWhereThingsAre() {
        for (Table.Row state : Table.read("entity/states.tsv")) {
            for (String column : List.of("capitals", "cities")) {
                for (String capital : state.list(column)) {
                    // When / Then
                    assertThat(Documents.index(capital + " said it would wait.").referents())
                            .as(capital)
                            .anyMatch(found -> found.isState() && found.name().equals(state.get("name")));
                    assertThat(Documents.index("They met in " + capital + ".").referents())
                            .as(capital)
                            .extracting(Referent::type)
                            .containsExactly(Entity.Type.PLACE);
                }
            }
        }
    }

    @Test
    void namesOnlyStatesThatItKnowsAsOwners() {
        for (String file : List.of("entity/organisations.tsv", "entity/media.tsv", "entity/persons.tsv")) {
            for (Table.Row row : Table.read(file)) {
                if (!row.get("state").isEmpty()) {
                    assertThat(Gazetteer.standard().state(row.get("state")))
                            .as(row.place())
                            .isNotNull();
                }
            }
        }
    }
}
