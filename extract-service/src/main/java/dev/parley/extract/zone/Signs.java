package dev.parley.extract.zone;

import dev.parley.extract.data.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The weak reasons for and against furniture; what a line shows of them is added up. */
final class Signs {
    /** Tenths; a line that is so clearly of the story by words and form is not looked at for shapes. */
    private static final int CLEAR = -34;

    private final List<Sign> forms;
    private final List<Sign> shapes;
    private final List<Sign> lists;
    private final Map<String, List<Integer>> listsOfWord = new HashMap<>();

    private Signs(List<Sign> all) {
        shapes = all.stream().filter(sign -> sign.by() == Sign.By.SHAPE).toList();
        lists = all.stream().filter(sign -> sign.by() == Sign.By.WORDS).toList();
        forms = all.stream()
                .filter(sign -> sign.by() != Sign.By.SHAPE && sign.by() != Sign.By.WORDS)
                .toList();
        for (int list = 0; list < lists.size(); list++) {
            for (String word : lists.get(list).words()) {
                listsOfWord.computeIfAbsent(word, w -> new ArrayList<>()).add(list);
            }
        }
    }

    static Signs standard() {
        return new Signs(Table.read("zone/signs.tsv").stream().map(Sign::of).toList());
    }

    /** The signs that a line shows by its words and form, whatever its place. */
    List<Sign> shown(LineFacts facts) {
        List<Sign> shown = byWords(facts);
        for (Sign form : forms) {
            if (form.shows(facts)) {
                shown.add(form);
            }
        }
        if (points(shown, Set.of()) > CLEAR) {
            for (Sign shape : shapes) {
                if (shape.shows(facts)) {
                    shown.add(shape);
                }
            }
        }
        return shown;
    }

    /** What the signs that a line shows come to at its places, in tenths. */
    static int points(List<Sign> shown, Set<LinePlace> places) {
        int points = 0;
        for (Sign sign : shown) {
            points += sign.counts(places) ? sign.points() : 0;
        }
        return points;
    }

    /** One look at each word, however many lists there are. */
    private List<Sign> byWords(LineFacts facts) {
        int[] counts = new int[lists.size()];
        for (String word : facts.words()) {
            for (int list : listsOfWord.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
                counts[list]++;
            }
        }
        List<Sign> shown = new ArrayList<>();
        for (int list = 0; list < counts.length; list++) {
            if (counts[list] >= lists.get(list).least()) {
                shown.add(lists.get(list));
            }
        }
        return shown;
    }
}
