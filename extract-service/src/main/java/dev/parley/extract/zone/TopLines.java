package dev.parley.extract.zone;

import java.util.regex.Pattern;

/** Lines between headline and story that say who wrote it, where and when: "Ana Rojas in Lima", "Lima | By Ana Rojas", "3 May, 18:40". */
final class TopLines {
    private static final int LONGEST = 90;
    private static final String WORD = "\\p{Lu}[\\p{L}'’.-]+";
    private static final String NAME = WORD + "(?: (?:" + WORD + "|\\p{Lu}\\.|van|von|de|da|di|dos|al|el|bin)){1,3}";
    private static final String PLACE = WORD + "(?: (?:" + WORD + "|de|of)){0,2}";
    private static final String MONTH =
            "(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:[a-z]{2,6})?\\.?";
    private static final String DAY = "(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?";
    private static final Pattern DATE =
            Pattern.compile("(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?,? )?" + DAY
                    + "(?:,? \\d{1,2}[:.]\\d{2})?");
    private static final Pattern BYLINE = Pattern.compile("(?:By )?" + NAME + " in " + PLACE
            + "|" + NAME + ", " + PLACE + "(?: [Cc]orrespondent)?"
            + "|" + PLACE + " \\| By " + NAME
            + "|(?:By )?" + NAME + " \\| " + DAY);

    /** Whether a line, without blanks at its ends, is one of them; only to be asked of lines below the headline. */
    static boolean isCredit(String line) {
        return line.length() <= LONGEST
                && (DATE.matcher(line).matches() || BYLINE.matcher(line).matches());
    }

    private TopLines() {}
}
