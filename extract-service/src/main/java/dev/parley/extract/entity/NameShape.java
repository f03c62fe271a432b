package dev.parley.extract.entity;

import dev.parley.contracts.Zone;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.Set;

/** What tokens look like, as far as names go. */
final class NameShape {
    private static final Set<String> PARTICLES = EntityWords.standard().of("particle");
    private static final Set<String> ARTICLED = EntityWords.standard().of("article");

    private final Document document;

    NameShape(Document document) {
        this.document = document;
    }

    /** Whether a token is written as names are: a capital, or an article with a capital after its hyphen. */
    static boolean isNameLike(Token token) {
        if (token.isCapitalised()) {
            return !(token.text().length() == 1
                    && !Character.isIdeographic(token.text().charAt(0)));
        }
        int hyphen = token.text().indexOf('-');
        if (hyphen > 0 && hyphen < 4 && hyphen + 1 < token.text().length()) {
            return ARTICLED.contains(token.lower().substring(0, hyphen + 1))
                    && Character.isUpperCase(token.text().charAt(hyphen + 1));
        }
        int apostrophe = token.lower().indexOf('\'');
        return apostrophe == 1
                && token.text().length() > 3
                && Character.isUpperCase(token.text().charAt(2));
    }

    static boolean isInitial(Token token) {
        return token.text().length() == 2 && token.text().charAt(1) == '.' && token.isCapitalised();
    }

    static boolean isParticle(Token token) {
        return PARTICLES.contains(token.lower());
    }

    /** Two capitals or more and nothing else: an acronym, if the text around it is not in capitals too. */
    static boolean isAcronym(Token token) {
        String text = token.text();
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (!Character.isDigit(c) && c != '.' && c != '&' && c != '-') {
                return false;
            }
        }
        return capitals >= 2 && text.length() <= 8;
    }

    /** Whether a capital only shows that a sentence or a quotation begins. */
    boolean isInitialPosition(int token) {
        Sentence sentence = document.sentenceOf(token);
        if (token == sentence.first()) {
            return true;
        }
        Token before = document.token(token - 1);
        return !before.isWord() && "“”\"‘«(:—–-…''``".contains(before.text());
    }

    /** Whether most words of a sentence have capitals, or are written in them, as headlines are in some styles. */
    boolean isTitleCase(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        int shouted = 0;
        for (int token = sentence.first(); token < sentence.end(); token++) {
            Token word = document.token(token);
            if (word.text().length() >= 4 && Character.isLetter(word.text().charAt(0))) {
                words++;
                capitals += word.isCapitalised() ? 1 : 0;
                shouted += Character.isUpperCase(word.text().charAt(2)) ? 1 : 0;
            }
        }
        boolean stopped = document.token(sentence.end() - 1).is(".");
        if (words < (stopped ? 7 : 4)) {
            return false;
        }
        int share = sentence.zone() == Zone.Kind.HEADLINE ? 65 : !stopped ? 80 : sentence.index() == 0 ? 90 : 100;
        return capitals * 100 >= words * share || shouted * 100 >= words * 60;
    }
}
