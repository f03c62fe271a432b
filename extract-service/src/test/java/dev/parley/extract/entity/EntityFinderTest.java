package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityFinderTest {

    /** A text with what was found in it. */
    private record Reading(Document document, EntityIndex index) {

        static Reading of(String text) {
            Document document = Texts.read(text);
            return new Reading(document, Documents.index(document));
        }

        Referent referent(String name) {
            assertThat(index.referents()).extracting(Referent::name).contains(name);
            return index.referents().stream()
                    .filter(referent -> referent.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        List<Referent> people() {
            return index.referents().stream().filter(Referent::isPerson).toList();
        }

        List<String> names(Referent referent) {
            return referent.mentions().stream()
                    .filter(EntityMention::isName)
                    .map(mention -> document.text(mention.first(), mention.end()))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foreign Minister Reza Qalibaf spoke. Ghalibaf left. Later Qalibof said no. | Reza Qalibaf",
                "South Korean envoy Park Sung-ho spoke. Park left. | Park Sung-ho",
                "Chinese envoy Zhang Wei spoke. Zhang left. | Zhang Wei",
                "Minister María Fernanda López Ortega spoke. López Ortega left. López stayed. | María Fernanda López Ortega",
                "Sheikh Abdullah bin Khalid Al Thani spoke. Al-Thani left. | Abdullah bin Khalid Al Thani",
                "Mykola Tochytskyi spoke. Tochytsky left, and Mykola Tochytskiy stayed. | Mykola Tochytskyi",
                "President Mehmet Ali Güler spoke. Mr Guler left. | Mehmet Ali Güler",
                "Mediator Eddy van den Berghe spoke. Van den Berghe left. | Eddy van den Berghe",
                "Prime Minister Theresa May spoke. Ms May left in May. | Theresa May",
                "“No,” said Thandiwe Mokoena. Mokoena left. | Thandiwe Mokoena"
            })
    void gathersTheSpellingsOfOnePerson(String text, String name) {
        // When
        Reading reading = Reading.of(text);

        // Then
        assertThat(reading.people()).extracting(Referent::name).containsExactly(name);
        assertThat(reading.names(reading.people().get(0))).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void keepsTwoPeopleWithOneSurnameApart() {
        // Given
        String text = "Minister Park Sung-ho met Park Ji-woo, the head of Hanse Yards. Ms Park said she was glad. "
                + "Anna Lund married Erik Lund. Mrs Lund smiled.";

        // When
        Reading reading = Reading.of(text);

        // Then
        assertThat(reading.people())
                .extracting(Referent::name)
                .containsExactlyInAnyOrder("Park Sung-ho", "Park Ji-woo", "Anna Lund", "Erik Lund");
        assertThat(reading.names(reading.referent("Park Ji-woo"))).contains("Park");
        assertThat(reading.names(reading.referent("Anna Lund"))).contains("Lund");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peruvian Foreign Minister Ana Rojas spoke. | Ana Rojas | foreign minister | Peru",
                "Peru’s acting culture minister, Ana Rojas, spoke. | Ana Rojas | acting culture minister | Peru",
                "Ana Rojas, the Peruvian ambassador, spoke. | Ana Rojas | ambassador | Peru",
                "Former president Luis Vargas of Peru spoke. | Luis Vargas | former president |",
                "NATO Secretary General Karin Holm spoke. | Karin Holm | secretary general | NATO",
                "Kremlin spokesman Oleg Sorin spoke. | Oleg Sorin | spokesperson | Kremlin",
                "Oleg Sorin, a spokesman for the Kremlin, spoke. | Oleg Sorin | spokesperson | Kremlin",
                "Chief executive Mei Tanaka of Nippon Steel spoke. | Mei Tanaka | chief executive |",
                "Tom Osei, an analyst at the University of Ghana, spoke. | Tom Osei | analyst | University of Ghana",
                "Ayatollah Hadi Karimi, the head of the Guardian Council, spoke. | Hadi Karimi | head | Guardian Council",
                "The head of the Peruvian railway FERRO, Ana Rojas, spoke. | Ana Rojas | head | FERRO",
                "In Beijing, foreign ministry spokesperson Lin Meiling spoke. | Lin Meiling | foreign ministry spokesperson | China"
            })
    void readsRolesAndAffiliations(String text, String name, String role, String affiliation) {
        // When
        Referent person = Reading.of(text).referent(name);

        // Then
        assertThat(person.role()).isEqualTo(role);
        if (affiliation != null) {
            assertThat(person.affiliation()).isNotNull();
            assertThat(person.affiliation().name()).isEqualTo(affiliation);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ankara said it would wait. | STATE | Turkey",
                "Talks will open in Ankara. | PLACE | Ankara",
                "The Ankara talks failed. | PLACE | Ankara",
                "He flew to Ankara. | PLACE | Ankara",
                "They sent a note to Ankara. | STATE | Turkey",
                "Ties between Ankara and Lima grew. | STATE | Turkey",
                "In Brussels, nobody knew. | PLACE | Brussels",
                "They wait for Brussels to decide. | ORGANISATION | European Union"
            })
    void tellsACityFromTheActorThatItStandsFor(String text, Entity.Type type, String name) {
        // When / Then
        assertThat(Documents.index(text).referents())
                .anyMatch(referent -> referent.type() == type && referent.name().equals(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Transport and Allied Workers Union struck. | ORGANISATION | Transport and Allied Workers Union",
                "He heads the Ministry of Trade and Industry now. | ORGANISATION | Ministry of Trade and Industry",
                "The National Bank of Ukraine said so. | ORGANISATION | National Bank of Ukraine",
                "Qatar’s foreign ministry said so. | ORGANISATION | Foreign Ministry of Qatar",
                "The Turkish presidential palace said so. | ORGANISATION | Presidential Palace of Turkey",
                "They signed the Haiphong Maritime Agreement. | AGREEMENT | Haiphong Maritime Agreement",
                "It hurts the 2015 nuclear deal. | AGREEMENT | Joint Comprehensive Plan of Action",
                "They work for Rheinland Motors in Bonn. | ORGANISATION | Rheinland Motors",
                "They met near Lake Victoria. | PLACE | Lake Victoria",
                "They met in Pokrov, Ukraine. | PLACE | Pokrov",
                "The European Transport Workers’ Federation struck. | ORGANISATION | European Transport Workers’ Federation",
                "ACOD, a rail union, struck. | ORGANISATION | ACOD",
                "Reuters reported so. | ORGANISATION | Reuters"
            })
    void knowsWhatNamesNameByTheirWords(String text, Entity.Type type, String name) {
        // When / Then
        assertThat(Documents.index(text).referents())
                .anyMatch(referent -> referent.type() == type && referent.name().equals(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The carmaker Velmora said so. | ORGANISATION | Velmora",
                "Velmora, a charity in Bonn, said so. | ORGANISATION | Velmora",
                "Velmora said it would wait. | ORGANISATION | Velmora",
                "Kestrel Bay chief executive Ana Rojas said so. | ORGANISATION | Kestrel Bay",
                "Rui Lacerda coaches Porto Vale. | ORGANISATION | Porto Vale",
                "Edgar Velmora, 41, said so. | PERSON | Edgar Velmora",
                "They met Mayor João “Juca” Meireles. | PERSON | João Meireles",
                "The two sides said so. | GROUP | Two sides",
                "His wife, Ana, left. | PERSON | Ana",
                "ATHENS, 12 May (Velmora Wire) — The crews of the port met on Monday. | PLACE | Athens",
                "ATHENS, 12 May (Velmora Wire) — The crews of the port met on Monday. | ORGANISATION | Velmora Wire"
            })
    void knowsWhatNamesNameByWhatStandsAroundThem(String text, Entity.Type type, String name) {
        // Given
        Document document = Texts.read(text);
        EntityIndex index = Documents.index(document);

        // When
        new ReferenceResolver(document, index).resolve(0, 3);

        // Then
        assertThat(index.referents())
                .anyMatch(referent -> referent.type() == type && referent.name().equals(name));
    }

    @ParameterizedTest
    @CsvSource({"Election Day", "Nobel Prize", "Climate Change"})
    void takesNoEventForAnActor(String name) {
        // When / Then
        assertThat(Documents.index("They spoke of " + name + " there.").referents())
                .isEmpty();
    }

    @Test
    void partsTheHolderOfAnOfficeFromDeputyAndPredecessor() {
        // Given
        String text = "Treasurer Ana Rojas spoke. Deputy treasurer Luis Vargas spoke. Former treasurer Tom Osei spoke. "
                + "The treasurer left. The deputy treasurer left. The former treasurer left.";
        Document document = Texts.read(text);
        ReferenceResolver resolver = new ReferenceResolver(document, Documents.index(document));

        // When / Then
        assertThat(resolver.resolve(17, 19).name()).isEqualTo("Ana Rojas");
        assertThat(resolver.resolve(21, 24).name()).isEqualTo("Luis Vargas");
        assertThat(resolver.resolve(26, 29).name()).isEqualTo("Tom Osei");
    }

    @Test
    void linksAnOrganisationWithItsAcronym() {
        // Given
        String text =
                "The International Grains Council (IGC) met. The IGC said so. The Lagos Dock Labour Union struck. "
                        + "LDLU members cheered.";

        // When
        Reading reading = Reading.of(text);

        // Then
        assertThat(reading.names(reading.referent("International Grains Council")))
                .contains("IGC");
        assertThat(reading.names(reading.referent("Lagos Dock Labour Union"))).contains("LDLU");
    }

    @Test
    void findsNothingInBoilerplate() {
        // Given
        String text = "Ferries stop in Oslo\n\nThe crews in Oslo said they would wait, and so did the board there.\n\n"
                + "Leave a Reply\n\nNATO and Ana Rojas\n";

        // When / Then
        assertThat(Documents.index(text).referents()).extracting(Referent::name).containsExactly("Oslo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Earlier on Friday the crews met.",
                "Recent strikes cost millions.",
                "Talks resumed on Monday in March.",
                "However, nobody came."
            })
    void takesNoCommonWordForAName(String text) {
        // When / Then
        assertThat(Documents.index(text).referents()).isEmpty();
    }

    @Test
    void knowsPeopleOfTheStoryInAHeadlineThatGivesEveryWordACapital() {
        // Given
        String text =
                "Quispe Says Dock Strike Ends Before Easter\n\nUnion leader José Quispe Mamani said on Monday that the "
                        + "strike would end. Quispe thanked the port.";

        // When
        Reading reading = Reading.of(text);

        // Then
        assertThat(reading.names(reading.referent("José Quispe Mamani")))
                .containsExactlyInAnyOrder("Quispe", "José Quispe Mamani", "Quispe");
        assertThat(reading.index().referents()).hasSize(1);
    }

    @Test
    void carriesPronounsOnFromTheSpeakerBefore() {
        // Given
        String text = "Ana Rojas met Luis Vargas in Oslo. She said the talks went well. “We will go on,” she added. "
                + "He was not sure.";

        // When
        EntityIndex index = Documents.index(text);

        // Then
        assertThat(pronouns(index, "Ana Rojas")).isEqualTo(2);
        assertThat(pronouns(index, "Luis Vargas")).isEqualTo(1);
    }

    private static long pronouns(EntityIndex index, String name) {
        return index.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.PRONOUN)
                .filter(mention -> mention.referent().name().equals(name))
                .count();
    }
}
