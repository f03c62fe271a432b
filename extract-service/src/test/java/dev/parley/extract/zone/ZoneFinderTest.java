package dev.parley.extract.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneFinderTest {
    private static final String STORY =
            "The two ferry unions will meet the harbour board on Monday to talk about night shifts, both said.";
    private final ZoneFinder finder = ZoneFinder.standard();

    @Test
    void tellsTheStoryFromWhatThePagePutsAroundIt() {
        // Given
        String text = String.join(
                "\n\n",
                "WorldShipping",
                "Ferry unions to meet harbour board over night shifts",
                "Both sides say they want an end to a month of cancelled crossings.",
                "By Ana Rojas",
                STORY + " " + STORY,
                "Ferry unions to meet harbour board over night shifts",
                STORY,
                "Tom Lund contributed reporting.",
                "Tags:",
                "Ferries",
                "About the author",
                "Ana Rojas",
                "Leave a Reply",
                "Your email address will not be published.");

        // When / Then
        assertThat(describe(text, null))
                .containsExactly(
                        "BOILERPLATE WorldShipping",
                        "HEADLINE Ferry unions",
                        "STANDFIRST Both sides",
                        "CREDIT By Ana",
                        "BODY The two",
                        "BOILERPLATE Ferry unions",
                        "BODY The two",
                        "CREDIT Tom Lund",
                        "BOILERPLATE Tags: Ferries");
    }

    @Test
    void takesTheGivenTitleForTheHeadlineWhereItStands() {
        // Given
        String text = "News\n\nFerries stop.\n\n" + STORY;

        // When / Then
        assertThat(describe(text, "Ferries stop."))
                .containsExactly("BOILERPLATE News", "HEADLINE Ferries stop.", "BODY The two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MUSCAT, Feb 7 (Agency) - Talks began. | MUSCAT, Feb 7 (Agency) -",
                "ALWADI- Talks began. | ALWADI-",
                "WASHINGTON (AP) — Talks began. | WASHINGTON (AP) —",
                "Beirut – Talks began. | Beirut –",
                "NEW DELHI: Talks began. | NEW DELHI:",
                "TEHRAN, Iran — Talks began. | TEHRAN, Iran —",
                "LAGOS (Meridian) -- Talks began. | LAGOS (Meridian) --",
                "LAGOS/ABUJA (Meridian) – Talks began. | LAGOS/ABUJA (Meridian) –",
                "LAGOS, Nigeria (Meridian) _ Talks began. | LAGOS, Nigeria (Meridian) _",
                "La Paz, 3 Sep (AAS).- Talks began. | La Paz, 3 Sep (AAS).-",
                "(Meridian) OSLO — Talks began. | (Meridian) OSLO —",
                "OSLO--Talks began. | OSLO--",
                "OSLO, 3 March 2026 /Meridian/ -- Talks began. | OSLO, 3 March 2026 /Meridian/ --",
                "Oslo, 3 March, Meridian News Agency. Talks began. | Oslo, 3 March, Meridian News Agency.",
                "Oslo, March 3, Mensah told reporters. | ",
                "Snake_case talks began. | ",
                "US-Iran talks began - late. | ",
                "Talks began - late - in Oslo. | ",
                "The minister: a portrait. | "
            })
    void findsTheDatelineOfAStory(String text, String dateline) {
        // When
        List<ZoneSpan> zones = finder.find(text, null, List.of());

        // Then
        String found = zones.get(0).kind() == Zone.Kind.DATELINE
                ? text.substring(zones.get(0).start(), zones.get(0).end())
                : null;
        assertThat(found).isEqualTo(dateline);
    }

    @Test
    void findsADatelineOfBars() {
        // When
        List<ZoneSpan> zones = finder.find("OSLO | Meridian | Talks began.", null, List.of());

        // Then
        assertThat(zones).extracting(ZoneSpan::kind).containsExactly(Zone.Kind.DATELINE, Zone.Kind.BODY);
    }

    @Test
    void looksForTheHeadlineBelowTheNameOfTheOutlet() {
        // Given
        String text = String.join(
                "\n",
                "The Harbour Post — news of the northern coast",
                "Thursday edition",
                "Ferry unions meet harbour board over night shifts",
                STORY,
                STORY,
                STORY);

        // When / Then
        assertThat(describe(text, null))
                .containsExactly("BOILERPLATE The Harbour", "HEADLINE Ferry unions", "BODY The two");
    }

    @Test
    void leavesATextOfOneParagraphToTheStory() {
        // When / Then
        assertThat(describe(STORY, null)).containsExactly("BODY The two");
    }

    @Test
    void leavesAStoryThatIsOneLongLineToTheStory() {
        // When / Then
        assertThat(describe((STORY + " ").repeat(200), null)).containsExactly("BODY The two");
    }

    @Test
    void takesALongRowOfMarksForFurniture() {
        // When / Then
        assertThat(describe("Ferries stop\n\n" + STORY + "\n\n" + "=".repeat(5_000), null))
                .containsExactly("HEADLINE Ferries stop", "BODY The two", "BOILERPLATE " + "=".repeat(5_000));
    }

    @Test
    void letsKnownZonesWin() {
        // Given
        String text = "Ferries stop\n\n" + STORY + "\n\nA notice of the house that no rule knows.";
        int notice = text.indexOf("A notice");

        // When
        List<ZoneSpan> zones =
                finder.find(text, null, List.of(new ZoneSpan(Zone.Kind.BOILERPLATE, notice, text.length())));

        // Then
        assertThat(zones)
                .extracting(ZoneSpan::kind)
                .containsExactly(Zone.Kind.HEADLINE, Zone.Kind.BODY, Zone.Kind.BOILERPLATE);
        assertThat(zones.get(2).start()).isEqualTo(notice);
    }

    private List<String> describe(String text, String title) {
        return finder.find(text, title, List.of()).stream()
                .map(zone -> {
                    String words = text.substring(zone.start(), zone.end()).replaceAll("\\s+", " ");
                    int second = words.indexOf(' ', words.indexOf(' ') + 1);
                    return zone.kind() + " " + (second < 0 ? words : words.substring(0, second));
                })
                .toList();
    }
}
