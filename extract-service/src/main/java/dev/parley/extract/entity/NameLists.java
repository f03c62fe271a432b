package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Given names with their gender, family names that come first, honorifics, and capitalised words that are no names. */
final class NameLists {
    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Map<String, Set<Integer>> variants = new HashMap<>();
    private final Set<String> familyFirst = new HashSet<>();
    private final PhraseTrie<Gender> honorifics = new PhraseTrie<>();
    private final Set<String> notNames = new HashSet<>();
    private final Set<String> surnamesToo = new HashSet<>();
    private final Set<String> speechVerbs = new HashSet<>();
    private final Set<String> functionWords = new HashSet<>();

    static NameLists standard() {
        NameLists lists = new NameLists();
        for (Table.Row row : Table.read("entity/given-names.tsv")) {
            String gender = row.get("gender");
            if (gender.equals("first")) {
                row.list("names").forEach(name -> lists.familyFirst.add(Spelling.fold(name)));
            } else {
                row.list("names")
                        .forEach(name -> lists.addGiven(name, Gender.valueOf(gender.toUpperCase(Locale.ROOT))));
            }
        }
        for (Table.Row row : Table.read("entity/honorifics.tsv")) {
            String gender = row.get("gender");
            lists.honorifics.add(
                    Words.of(row.get("word")),
                    gender.isEmpty() ? Gender.UNKNOWN : Gender.valueOf(gender.toUpperCase(Locale.ROOT)));
        }
        int number = 0;
        for (Table.Row row : Table.read("entity/name-variants.tsv")) {
            for (String name : row.list("names")) {
                lists.variants
                        .computeIfAbsent(Spelling.fold(name), key -> new HashSet<>())
                        .add(number);
            }
            number++;
        }
        for (Table.Row row : Table.read("entity/not-names.tsv")) {
            lists.notNames.addAll(row.list("words"));
            lists.surnamesToo.addAll(row.list("surname"));
        }
        Table.read("text/cue-verbs.tsv").forEach(row -> lists.speechVerbs.addAll(row.list("words")));
        Table.read("entity/function-words.tsv").forEach(row -> lists.functionWords.addAll(row.list("words")));
        return lists;
    }

    /** The gender that a given name tells, or null if it is none. */
    Gender given(String name) {
        return givenNames.get(Spelling.fold(name));
    }

    /** Whether two folded given names are one name in two languages or forms: "bill" and "william". */
    boolean areVariants(String a, String b) {
        Set<Integer> left = variants.get(a);
        Set<Integer> right = variants.get(b);
        return left != null && right != null && left.stream().anyMatch(right::contains);
    }

    boolean isFamilyFirst(String name) {
        return familyFirst.contains(Spelling.fold(name));
    }

    boolean isNoName(String word) {
        return notNames.contains(word);
    }

    /** Whether a word that names nothing alone may end or go on somebody's name: "Rafiqul Islam", "Theresa May". */
    boolean isSurnameToo(String word) {
        return surnamesToo.contains(word);
    }

    /** Whether a word in small letters only holds sentences together. */
    boolean isFunctionWord(String lower) {
        return functionWords.contains(lower);
    }

    boolean isSpeechVerb(String lower) {
        return speechVerbs.contains(lower);
    }

    /** The honorific that begins at a token, or null. */
    PhraseTrie.Match<Gender> honorific(Document document, int first, int end) {
        return honorifics.longest(at -> document.token(at).lower(), first, end);
    }

    private void addGiven(String name, Gender gender) {
        givenNames.merge(Spelling.fold(name), gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
    }
}
