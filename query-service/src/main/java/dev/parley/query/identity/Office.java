package dev.parley.query.identity;

import dev.parley.query.table.Lines;
import java.util.List;
import java.util.Set;

/** Classes of office, by which two holders of similar names are told apart. */
final class Office {
    private static final List<String[]> CLASSES = Lines.of(Office.class, "role-classes.tsv");

    /** The class of a role in an article's words, or null for no role or one that no class is known for. */
    static String of(String role) {
        if (role == null) {
            return null;
        }
        Set<String> words = Set.copyOf(Spelling.tokens(role));
        for (String[] line : CLASSES) {
            if (words.containsAll(List.of(line).subList(1, line.length))) {
                return line[0];
            }
        }
        return null;
    }

    private Office() {}
}
