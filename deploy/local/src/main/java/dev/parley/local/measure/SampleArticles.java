package dev.parley.local.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Made-up articles about made-up disputes, all different, for loads of any size. The same seed gives the same ones. */
public final class SampleArticles {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> STATES =
            List.of("Norway", "Kenya", "Chile", "Vietnam", "Jordan", "Ghana", "Finland", "Peru", "Nepal", "Malta");
    private static final List<String> ROLES =
            List.of("Foreign Minister", "Trade Minister", "President", "Prime Minister", "Finance Minister");
    private static final List<String> GIVEN =
            List.of("Ingrid", "Daniel", "Camila", "Minh", "Layla", "Kwame", "Aino", "Luis", "Asha", "Marija");
    private static final List<String> SURNAMES =
            List.of("Halvorsen", "Kiprono", "Fuentes", "Tran", "Haddad", "Mensah", "Laine", "Quispe", "Gurung", "Borg");
    private static final List<String> SUBJECTS = List.of(
            "the fisheries agreement",
            "a joint border force",
            "the copper tariff",
            "the rail strike",
            "the river dam",
            "the grain corridor",
            "the visa scheme",
            "the airline merger");
    private static final List<String> SENTENCES = List.of(
            "%1$s %2$s %3$s said on %7$s that %1$s would support %4$s only if the other side kept its word.",
            "“We will never accept %4$s in its present form,” %3$s told reporters after a meeting of the cabinet.",
            "%5$s officials rejected the offer and warned that any delay would harm both economies.",
            "According to %5$s’s trade ministry, talks on %4$s could resume next month.",
            "%6$s, who leads the opposition, urged the government to publish the terms of %4$s.",
            "The two delegations met for %8$d hours, and neither side described the mood of the session.",
            "%3$s added that “a fair result is possible” if %5$s withdrew its latest demands.",
            "Analysts described the dispute over %4$s as the sharpest in a decade.",
            "Exports between the two countries fell by %8$d per cent last year, figures show.");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

    private final String run;
    private final Random random;

    /**
     * @param run makes the articles of one run differ from those of any other; part of their addresses
     * @param seed of the random choices
     */
    public SampleArticles(String run, long seed) {
        this.run = run;
        this.random = new Random(seed);
    }

    /** The next article as one line of JSON in the batch format, of about the given number of characters. */
    public String next(int number, int length) {
        String state = pick(STATES);
        String other = pick(STATES);
        String role = pick(ROLES);
        String person = pick(GIVEN) + " " + pick(SURNAMES);
        String leader = pick(GIVEN) + " " + pick(SURNAMES);
        String subject = pick(SUBJECTS);
        StringBuilder text = new StringBuilder("Report " + number + " of " + run + ". ");
        while (text.length() < length) {
            text.append(pick(SENTENCES)
                            .formatted(state, role, person, subject, other, leader, pick(DAYS), random.nextInt(2, 40)))
                    .append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        ObjectNode article = MAPPER.createObjectNode();
        article.put("url", "https://wire.example/" + run + "/" + number);
        article.put("title", state + " and " + other + " at odds over " + subject);
        article.put("outlet", "Example Wire");
        article.put("language", "en");
        article.put(
                "publishedAt",
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)).toString());
        article.put("text", text.toString().strip());
        return article.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
