package dev.parley.ingest.cleaning;

import java.util.List;
import java.util.regex.Pattern;

/** The wire agencies that a credit may name. */
final class Agency {
    private static final List<Agency> KNOWN = List.of(
            new Agency("Reuters", "reuters"),
            new Agency("AP", "AP|associated press"),
            new Agency("AFP", "AFP|agence france[- ]presse"),
            new Agency("EFE", "EFE|agencia efe"),
            new Agency("dpa", "dpa|deutsche presse[- ]agentur"),
            new Agency("ANSA", "ANSA"),
            new Agency("TASS", "(ITAR[- ])?TASS"),
            new Agency("Xinhua", "xinhua"),
            new Agency("Anadolu", "anadolu( agency| ajansı)?"),
            new Agency("PA Media", "PA media|press association"));

    private final String name;
    private final Pattern credit;

    private Agency(String name, String credit) {
        this.name = name;
        this.credit = Pattern.compile("^(the )?(" + credit + ")( news agency)?$", Pattern.CASE_INSENSITIVE);
    }

    /** The agency that a byline is, or null if it is none. */
    static String of(String byline) {
        return byline == null
                ? null
                : KNOWN.stream()
                        .filter(agency -> agency.credit.matcher(byline.strip()).matches())
                        .map(agency -> agency.name)
                        .findFirst()
                        .orElse(null);
    }
}
