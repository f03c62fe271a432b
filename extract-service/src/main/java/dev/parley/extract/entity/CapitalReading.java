package dev.parley.extract.entity;

import dev.parley.extract.data.Table;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashSet;
import java.util.Set;

/** Tells whether a capital's name means the city ("in Ankara", "the Ankara talks") or its state ("Ankara said"). */
final class CapitalReading {
    private final Set<String> placePrepositions = new HashSet<>();
    private final Set<String> wayPrepositions = new HashSet<>();
    private final Set<String> motion = new HashSet<>();
    private final Set<String> visits = new HashSet<>();
    private final Set<String> cityNouns = new HashSet<>();

    static CapitalReading standard() {
        CapitalReading reading = new CapitalReading();
        for (Table.Row row : Table.read("entity/city-context.tsv")) {
            Set<String> words =
                    switch (row.get("kind")) {
                        case "place-preposition" -> reading.placePrepositions;
                        case "way-preposition" -> reading.wayPrepositions;
                        case "motion" -> reading.motion;
                        case "visit" -> reading.visits;
                        default -> reading.cityNouns;
                    };
            words.addAll(row.list("words"));
        }
        return reading;
    }

    boolean isPlace(Document document, int first, int end) {
        int sentence = document.sentenceOf(first).first();
        int stop = document.sentenceOf(first).end();
        if (end < stop && cityNouns.contains(document.token(end).lower())) {
            return true;
        }
        if (end < stop && document.token(end).is("-")
                || end + 1 < stop && document.token(end).is(",") && isState(document, end + 1)) {
            return true;
        }
        if (first == sentence) {
            return false;
        }
        Token before = document.token(first - 1);
        if (placePrepositions.contains(before.lower())) {
            return true;
        }
        if (visits.contains(before.lower())) {
            return true;
        }
        if (wayPrepositions.contains(before.lower())) {
            for (int token = first - 2; token >= Math.max(sentence, first - 5); token--) {
                if (motion.contains(document.token(token).lower())
                        || motion.contains(document.token(token).lemma())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a verb follows that it may be the subject of. */
    boolean isActor(Document document, int first, int end) {
        boolean verb = end < document.size() && document.token(end).isVerb();
        boolean governed = first > document.sentenceOf(first).first()
                && (document.token(first - 1).tag().equals("ADP")
                        || document.token(first - 1).tag().equals("PROPN"));
        return verb && !governed;
    }

    private static boolean isState(Document document, int token) {
        return document.token(token).isCapitalised()
                && document.token(token).tag().equals("PROPN")
                && token + 1 < document.size()
                && document.token(token + 1).is(",");
    }
}
