package dev.parley.extract.entity;

import dev.parley.contracts.PublicationTime;
import dev.parley.extract.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A short text with what a reader takes from it: who is one, what they are, who said what, when and where. */
record WhoIsWho(String id, String published, String text, List<Who> entities, List<Said> statements) {

    static List<WhoIsWho> read(String half) {
        String path = "/dev/parley/extract/entity/who-is-who-" + half + ".tsv";
        List<WhoIsWho> all = new ArrayList<>();
        try (InputStream in = WhoIsWho.class.getResourceAsStream(path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(all, line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return all;
    }

    private static void add(List<WhoIsWho> all, String[] cells) {
        switch (cells[0]) {
            case "text" ->
                all.add(new WhoIsWho(
                        cells[1], cells[4], cells[5].replace("¶", "\n\n"), new ArrayList<>(), new ArrayList<>()));
            case "who" ->
                last(all).entities.add(new Who(cells[1], cells[2], cells[3], cells[4], List.of(cells[5].split(";"))));
            case "said" -> last(all).statements.add(new Said(cells[1], cells[2], cells[3], cells[4], cells[5]));
            default -> throw new IllegalStateException("No such line: " + cells[0]);
        }
    }

    private static WhoIsWho last(List<WhoIsWho> all) {
        return all.get(all.size() - 1);
    }

    Article article() {
        PublicationTime time = published.equals("-") ? null : PublicationTime.parse(published);
        return new Article(id, 1, null, null, null, null, null, time, null, id, text, List.of());
    }

    /** Everything that one name, role or owner is expected of; a hyphen leaves it open. */
    record Who(String type, String name, String role, String affiliation, List<String> mentions) {}

    /** What a statement is expected to be; a hyphen leaves it open, "none" wants nothing. */
    record Said(String content, String speaker, String onBehalfOf, String saidOn, String venue) {}
}
