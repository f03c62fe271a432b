package dev.parley.extract.zone;

import dev.parley.extract.data.Table;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One weak reason to take a line for page furniture, or for part of the story.
 *
 * @param needs characters of which a line must hold one to have the shape; empty if it need not
 * @param where the place that it counts at, or null if anywhere
 * @param least how many of the words must be there
 * @param points tenths of a unit of evidence; furniture counts up, story down
 */
record Sign(
        String id,
        By by,
        Set<String> words,
        Pattern shape,
        String needs,
        LineForm form,
        LinePlace place,
        LinePlace where,
        int least,
        int points) {

    /** What a sign looks at. */
    enum By {
        /** Words of the line outside quotation marks. */
        WORDS,
        /** Its first word. */
        HEAD,
        /** A pattern somewhere in it. */
        SHAPE,
        FORM,
        PLACE
    }

    static Sign of(Table.Row row) {
        By by = By.valueOf(row.get("by").toUpperCase(Locale.ROOT));
        String sign = row.get("sign");
        String where = row.get("where");
        return new Sign(
                row.get("id"),
                by,
                by == By.WORDS || by == By.HEAD ? Set.copyOf(row.list("sign")) : Set.of(),
                by == By.SHAPE ? Pattern.compile(sign) : null,
                row.get("needs"),
                by == By.FORM ? LineForm.valueOf(name(sign)) : null,
                by == By.PLACE ? LinePlace.valueOf(name(sign)) : null,
                where.isEmpty() ? null : LinePlace.valueOf(name(where)),
                row.get("least").isEmpty() ? 1 : Integer.parseInt(row.get("least")),
                Integer.parseInt(row.get("points")));
    }

    /** Whether a line has it, places apart. */
    boolean shows(LineFacts facts) {
        return switch (by) {
            case WORDS -> facts.count(words) >= least;
            case HEAD -> !facts.words().isEmpty()
                    && words.contains(facts.words().get(0).toLowerCase(Locale.ROOT));
            case SHAPE -> holdsNeeded(facts.written()) && shape.matcher(facts.written()).find();
            case FORM -> form.holds(facts);
            case PLACE -> true;
        };
    }

    /** Whether a line at certain places may count it. */
    boolean counts(Set<LinePlace> places) {
        return (where == null || places.contains(where)) && (place == null || places.contains(place));
    }

    private boolean holdsNeeded(String written) {
        for (int at = 0; at < needs.length(); at++) {
            if (written.indexOf(needs.charAt(at)) >= 0) {
                return true;
            }
        }
        return needs.isEmpty();
    }

    private static String name(String cell) {
        return cell.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
