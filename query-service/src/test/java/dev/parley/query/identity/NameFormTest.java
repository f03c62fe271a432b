package dev.parley.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    private static Entity entity(Entity.Type type, String name, String wikidata, String iso3) {
        return new Entity("e1", name, type, wikidata, iso3, null, null, List.of());
    }

    @ParameterizedTest
    @CsvSource({"Iran,,IRN", "Persia,Q794,", "Islamic Republic of Iran,,", "iran,,"})
    void aStateIsOneByCodeByWikidataOrByName(String name, String wikidata, String iso3) {
        assertThat(NameForm.of(entity(Entity.Type.STATE, name, wikidata, iso3), null)
                        .ownId())
                .isEqualTo("state:IRN");
    }

    @Test
    void aStateThatNobodyKnowsIsToldByItsName() {
        assertThat(NameForm.of(entity(Entity.Type.STATE, "Ruritania", null, null), null)
                        .ownId())
                .isEqualTo("state:ruritania");
    }

    @Test
    void oneMinistryOfTwoStatesIsTwoOrganisations() {
        // Given
        Entity ministry = entity(Entity.Type.ORGANISATION, "Foreign Ministry", null, null);

        // When
        String iranian = NameForm.of(ministry, entity(Entity.Type.STATE, "Iran", null, "IRN"))
                .ownId();
        String turkish = NameForm.of(ministry, entity(Entity.Type.STATE, "Türkiye", null, "TUR"))
                .ownId();

        // Then
        assertThat(iranian).isEqualTo("organisation:foreign-ministry-irn");
        assertThat(turkish).isEqualTo("organisation:foreign-ministry-tur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😀", "'; drop table article; --", "…", "عباس عراقچی", "a\u200Bb", "\uD83D\uDE00"})
    void anyNameHasAnIdWithoutSpacesOrQuotes(String name) {
        assertThat(NameForm.of(entity(Entity.Type.PERSON, name, null, null), null)
                        .ownId())
                .matches("person:[\\p{L}\\p{N}-]+");
    }

    @Test
    void aLongNameHasAShortIdOfItsOwn() {
        // Given
        String name = "Very ".repeat(500) + "Long";

        // When
        String one =
                NameForm.of(entity(Entity.Type.PERSON, name, null, null), null).ownId();
        String other = NameForm.of(entity(Entity.Type.PERSON, name + "er", null, null), null)
                .ownId();

        // Then
        assertThat(one).hasSizeLessThan(120).isNotEqualTo(other);
    }

    @Test
    void everyPartOfAFormTellsItApart() {
        // Given
        NameForm form = new NameForm(Entity.Type.PERSON, "A", "Q1", "IRN", "state");

        // Then
        assertThat(List.of(
                                form.id(),
                                new NameForm(Entity.Type.GROUP, "A", "Q1", "IRN", "state").id(),
                                new NameForm(Entity.Type.PERSON, "B", "Q1", "IRN", "state").id(),
                                new NameForm(Entity.Type.PERSON, "A", null, "IRN", "state").id(),
                                new NameForm(Entity.Type.PERSON, "A", "Q1", null, "state").id(),
                                new NameForm(Entity.Type.PERSON, "A", "Q1", "IRN", null).id())
                        .stream()
                        .distinct())
                .hasSize(6);
    }
}
