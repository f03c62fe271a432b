package dev.parley.extract.statement;

import dev.parley.extract.data.Table;
import dev.parley.extract.phrase.VerbForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verbs, adjectives and nouns that attribute, as their data files list them. */
final class CueLexicon {
    /** An entry as one of its forms found it. */
    record Form(CueEntry entry, VerbForm form) {}

    /** A noun that attributes to its possessor; prepositions bring its content as a noun phrase. */
    record CueNoun(String id, Set<CueFrame> frames, Set<String> prepositions) {}

    private final Map<String, List<Form>> verbs = new HashMap<>();
    private final Map<String, List<CueEntry>> adjectives = new HashMap<>();
    private final Map<String, CueNoun> nouns = new HashMap<>();

    static CueLexicon standard() {
        CueLexicon lexicon = new CueLexicon();
        Table.read("statement/verbs.tsv").forEach(lexicon::addVerb);
        Table.read("statement/adjectives.tsv").forEach(lexicon::addAdjective);
        Table.read("statement/nouns.tsv").forEach(lexicon::addNoun);
        lexicon.verbs.values().forEach(CueLexicon::longestFirst);
        return lexicon;
    }

    /** The entries that a word may begin, those of more words first; empty for most words. */
    List<Form> verbs(String lower) {
        return verbs.getOrDefault(lower, List.of());
    }

    /** The entries whose adjective begins with the word. */
    List<CueEntry> adjectives(String lower) {
        return adjectives.getOrDefault(lower, List.of());
    }

    /** The noun, or null. */
    CueNoun noun(String lower) {
        return nouns.get(lower);
    }

    private void addVerb(Table.Row row) {
        List<String> words = Arrays.asList(row.get("verb").split(" "));
        CueEntry entry = new CueEntry(
                row.get("id"),
                words.subList(1, words.size()),
                CueKind.of(row.get("kind")),
                CueFrame.of(row.list("frames")));
        forms(words.get(0), row.list("forms"))
                .forEach((form, kind) ->
                        verbs.computeIfAbsent(form, key -> new ArrayList<>()).add(new Form(entry, kind)));
    }

    private static Map<String, VerbForm> forms(String verb, List<String> irregular) {
        Map<String, VerbForm> forms = new HashMap<>();
        if (irregular.isEmpty()) {
            VerbForm.regular(verb, forms);
            return forms;
        }
        Map<VerbForm, String> cells = new EnumMap<>(VerbForm.class);
        cells.put(VerbForm.PAST, irregular.get(0));
        cells.put(VerbForm.PARTICIPLE, irregular.get(1));
        cells.put(VerbForm.ING, irregular.get(2));
        cells.forEach((kind, cell) -> {
            for (String form : cell.split("/")) {
                forms.putIfAbsent(form, kind);
            }
        });
        forms.putIfAbsent(VerbForm.present(verb, verb.length() > 2 && verb.endsWith("fy")), VerbForm.PRESENT);
        forms.putIfAbsent(verb, VerbForm.BASE);
        return forms;
    }

    private void addAdjective(Table.Row row) {
        List<String> words = Arrays.asList(row.get("phrase").split(" "));
        CueEntry entry = new CueEntry(
                row.get("id"),
                words.subList(1, words.size()),
                CueKind.of(row.get("kind")),
                CueFrame.of(row.list("frames")));
        List<CueEntry> entries = adjectives.computeIfAbsent(words.get(0), key -> new ArrayList<>());
        entries.add(entry);
        entries.sort((a, b) -> b.words().size() - a.words().size());
    }

    private void addNoun(Table.Row row) {
        CueNoun noun =
                new CueNoun(row.get("id"), CueFrame.of(row.list("frames")), Set.copyOf(row.list("prepositions")));
        String word = row.get("noun");
        nouns.put(word, noun);
        nouns.put(word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s", noun);
    }

    private static void longestFirst(List<Form> forms) {
        forms.sort((a, b) -> b.entry().words().size() - a.entry().words().size());
    }

    private CueLexicon() {}
}
