package dev.parley.extract.zone;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The build of a line, which tells much before any word is understood. */
enum LineForm {
    /** Every line: what a line with no other sign is worth. */
    ANY(facts -> true),
    /** No stop or question mark at the end, nor a quotation mark behind one. */
    UNSTOPPED(facts -> !isStopped(facts)),
    STOPPED(LineForm::isStopped),
    ENDS_IN_QUOTE(facts -> facts.last() == '"'),
    /** A quotation closes the line, but no sentence ends: "Port chief denies 'a hoax'". */
    ENDS_IN_OPEN_QUOTE(facts -> "\"'".indexOf(facts.last()) >= 0 && !isStopped(facts)),
    ASKS(facts -> facts.last() == '?'),
    ENDS_IN_COLON(facts -> facts.last() == ':'),
    BRACKETED(facts -> "([".indexOf(facts.written().charAt(0)) >= 0 && ")]".indexOf(facts.last()) >= 0),
    ENDS_IN_BRACKET(facts -> ")]".indexOf(facts.last()) >= 0),
    QUOTED(facts -> facts.own().charAt(0) == '"'),
    HOLDS_QUOTE(facts -> facts.own().indexOf('"') >= 0),
    WORDS_UP_TO_3(facts -> facts.length() <= 3),
    WORDS_4_TO_7(facts -> facts.length() >= 4 && facts.length() <= 7),
    WORDS_8_TO_14(facts -> facts.length() >= 8 && facts.length() <= 14),
    WORDS_25_TO_44(facts -> facts.length() >= 25 && facts.length() <= 44),
    WORDS_45_AND_MORE(facts -> facts.length() >= 45),
    /** Most words begin with a capital. */
    CAPITALISED(facts -> share(facts.words(), word -> Character.isUpperCase(word.charAt(0))) >= 0.7),
    ALL_CAPITALS(
            facts -> share(facts.words(), word -> word.toUpperCase(Locale.ROOT).equals(word)) >= 0.9),
    BEGINS_SMALL(facts -> Character.isLowerCase(facts.written().charAt(0))),
    BEGINS_WITH_NUMBER(facts -> Character.isDigit(facts.written().charAt(0))),
    BEGINS_WITH_MARK(facts -> !Character.isLetterOrDigit(facts.written().charAt(0))
            && "\"'([".indexOf(facts.written().charAt(0)) < 0),
    /** "1. the port", "• the boats must go": an item of a list that is part of a sentence. */
    SMALL_ITEM(facts -> isSmallItem(facts.written())),
    /** A mark that parts the items of a row or points to another page. */
    SEPARATED(facts -> separators(facts.written()) > 0),
    OFTEN_SEPARATED(facts -> separators(facts.written()) > 2),
    SENTENCES(facts -> facts.own().contains(". ")
            || facts.own().contains("? ")
            || facts.own().contains("! "));

    private static final String SEPARATORS = "¦•·»›▶►★☆○●→←▲▼✓↓↑";

    private final Predicate<LineFacts> test;

    LineForm(Predicate<LineFacts> test) {
        this.test = test;
    }

    boolean holds(LineFacts facts) {
        return test.test(facts);
    }

    private static boolean isStopped(LineFacts facts) {
        String written = facts.written();
        char before = written.length() > 1 ? written.charAt(written.length() - 2) : ' ';
        return switch (facts.last()) {
            case '.', '!', '?', ':', ';', '…' -> true;
            case '"', '\'' -> !Character.isLetterOrDigit(before);
            case ')', ']' -> ".!?".indexOf(before) >= 0;
            default -> false;
        };
    }

    private static boolean isSmallItem(String written) {
        int at = 0;
        while (at < written.length() && !Character.isLetter(written.charAt(at))) {
            at++;
        }
        return at > 1 && at < 5 && at < written.length() && Character.isLowerCase(written.charAt(at));
    }

    private static int separators(String written) {
        int separators = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            boolean mark = c > 0xA5 && (SEPARATORS.indexOf(c) >= 0 || Character.isSurrogate(c)) || c == '|';
            boolean between =
                    (c == '/' || c == '+' || c == '>') && at > 0 && " +>".indexOf(written.charAt(at - 1)) >= 0;
            separators += mark || between ? 1 : 0;
        }
        return separators;
    }

    private static double share(List<String> words, Predicate<String> test) {
        return words.size() < 2 ? 0 : (double) words.stream().filter(test).count() / words.size();
    }
}
