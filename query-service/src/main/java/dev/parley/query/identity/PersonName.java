package dev.parley.query.identity;

import dev.parley.query.table.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's name in its parts, each folded.
 *
 * @param given given names and initials in their order; empty if only the surname is known
 * @param surname the folded surname
 */
record PersonName(List<String> given, String surname) {
    private static final Set<String> SURNAMES_FIRST = Lines.of(PersonName.class, "surnames-first.tsv").stream()
            .map(line -> line[0])
            .collect(Collectors.toUnmodifiableSet());
    private static final int SHORTEST_WITH_ARTICLE = 7;
    private static final Set<String> HONORIFICS =
            Set.of("mr", "mrs", "ms", "dr", "sir", "dame", "president", "minister", "ayatollah", "general");
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ben", "ibn", "van", "von", "de", "der", "da", "dos", "di", "la", "le");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    static PersonName of(String name) {
        List<String> tokens = new ArrayList<>(Spelling.tokens(name));
        while (tokens.size() > 1 && HONORIFICS.contains(tokens.get(0))) {
            tokens.remove(0);
        }
        while (tokens.size() > 1 && SUFFIXES.contains(tokens.get(tokens.size() - 1))) {
            tokens.remove(tokens.size() - 1);
        }
        if (tokens.isEmpty()) {
            return new PersonName(List.of(), Spelling.slug(name));
        }
        if (tokens.size() > 1 && tokens.size() <= 3 && SURNAMES_FIRST.contains(tokens.get(0))) {
            String given = Spelling.folded(tokens.subList(1, tokens.size()));
            return new PersonName(List.of(given), Spelling.fold(tokens.get(0)));
        }
        List<String> given = tokens.subList(0, tokens.size() - 1).stream()
                .filter(token -> !PARTICLES.contains(token))
                .map(Spelling::fold)
                .toList();
        return new PersonName(given, Spelling.fold(withoutArticle(tokens.get(tokens.size() - 1))));
    }

    /** Albusaidi as Al-Busaidi and Busaidi; a short name like Alonso keeps its first letters. */
    private static String withoutArticle(String surname) {
        boolean hasArticle = surname.startsWith("al") && surname.length() >= SHORTEST_WITH_ARTICLE;
        return hasArticle && "aeiou".indexOf(surname.charAt(2)) < 0 ? surname.substring(2) : surname;
    }

    /** What the surname's transliterations have in common. */
    String skeleton() {
        return Spelling.skeleton(surname);
    }

    boolean surnameOnly() {
        return given.isEmpty();
    }

    boolean initialsOnly() {
        return !given.isEmpty() && given.stream().allMatch(token -> token.length() == 1);
    }

    /** Whether one person can bear both: similar surnames, and the shorter list of given names found in the longer. */
    boolean compatible(PersonName other) {
        if (!Spelling.similar(surname, other.surname)) {
            return false;
        }
        List<String> shorter = given.size() <= other.given.size() ? given : other.given;
        List<String> longer = given.size() <= other.given.size() ? other.given : given;
        int found = 0;
        for (String token : longer) {
            if (found < shorter.size() && oneGivenName(shorter.get(found), token)) {
                found++;
            }
        }
        return found == shorter.size();
    }

    private static boolean oneGivenName(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return Spelling.similar(one, other);
    }
}
