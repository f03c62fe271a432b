package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of names in a document: as shown, as compared, as an acronym. */
final class NameText {
    private final Document document;

    NameText(Document document) {
        this.document = document;
    }

    /** A name as written, without a nickname in quotation marks. */
    String display(NameCandidate name) {
        int open = name.first();
        while (open < name.end() && !isQuote(open)) {
            open++;
        }
        int close = open + 1;
        while (close < name.end() && !isQuote(close)) {
            close++;
        }
        if (close + 1 >= name.end()) {
            return document.text(name.first(), name.end());
        }
        return document.text(name.first(), open) + " " + document.text(close + 1, name.end());
    }

    private boolean isQuote(int token) {
        return PersonSpan.QUOTES.contains(document.token(token).text());
    }

    /** The words that tell people apart, folded; articles and particles are left out. */
    List<String> parts(NameCandidate name) {
        List<String> parts = new ArrayList<>();
        for (int token = name.first(); token < name.end(); token++) {
            String part = document.token(token).isWord()
                    ? Spelling.part(document.token(token).text())
                    : "";
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** "LDLU" of "Lagos Dock Labour Union". */
    String initials(NameCandidate name) {
        StringBuilder initials = new StringBuilder();
        for (int token = name.first(); token < name.end(); token++) {
            Token word = document.token(token);
            if (word.isCapitalised() || word.is("and") && name.length() > 4) {
                initials.append(Character.toUpperCase(word.text().charAt(0)));
            }
        }
        return initials.toString();
    }

    /** "ILO" after "International Labour Organization (". */
    Optional<String> acronymBehind(int end) {
        boolean bracketed = end + 2 < document.size()
                && document.token(end).is("(")
                && document.token(end + 2).is(")")
                && NameShape.isAcronym(document.token(end + 1));
        return bracketed ? Optional.of(document.token(end + 1).text()) : Optional.empty();
    }

    String key(NameCandidate name) {
        return key(document.text(name.first(), name.end()));
    }

    /** What names share that differ in an article or in capitals only. */
    static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
