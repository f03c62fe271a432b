package dev.parley.extract.constructions;

import java.util.ArrayList;
import java.util.List;

/** A passage with every core statement in it; none for the constructions whose name begins with {@code negative-}. */
record ConstructionItem(
        String id,
        String construction,
        String subject,
        String culture,
        String text,
        List<ExpectedStatement> statements) {
    ConstructionItem {
        statements = List.copyOf(statements);
    }

    /** Strings that do not stand in the text, or stand there several times without a number that picks one. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (ExpectedStatement statement : statements) {
            for (Anchor anchor : statement.anchors()) {
                int occurrences = anchor.occurrencesIn(text);
                if (occurrences < Math.max(1, anchor.nth()) || (occurrences > 1 && anchor.nth() == 0)) {
                    faults.add(id + ": '" + anchor.words() + "' stands there " + occurrences + " times");
                }
            }
        }
        return faults;
    }
}
