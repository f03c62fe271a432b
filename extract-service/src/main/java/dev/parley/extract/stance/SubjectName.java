package dev.parley.extract.stance;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the words of a target to the one name of its subject: "a deal on the tariffs on steel", "steel tariffs" and
 * "the steel tariff" are {@code steel-tariff}.
 */
final class SubjectName {
    private static final int LONGEST = 4;

    private final GenericNouns generic;

    /** A name, perhaps empty, and whether the words are for the end of what it names. */
    record Name(String words, boolean ended) {}

    SubjectName(GenericNouns generic) {
        this.generic = generic;
    }

    Name of(Document document, TokenRange target) {
        int at = behindVerbs(document, target);
        boolean ended = false;
        Part part = part(document, at, target.end());
        while (part.joint >= 0) {
            boolean ends = generic.isEnding(part.head) && isOfOrTo(document.token(part.joint));
            boolean empty = generic.isEmptyHead(part.head) && part.words.size() == 1
                    || generic.isAgreement(part.head) && part.words.size() == 1 && isAbout(document.token(part.joint));
            if (!ends && !empty) {
                break;
            }
            ended ^= ends;
            part = part(document, behindVerbs(document, new TokenRange(part.joint + 1, target.end())), target.end());
        }
        List<String> words = new ArrayList<>(part.words);
        if (part.joint >= 0 && words.size() == 1 && isCompounding(document.token(part.joint))) {
            Part modifier = part(document, part.joint + 1, target.end());
            if (modifier.head != null && !Grammar.isTimeWord(modifier.head.lower()) && !modifier.named) {
                words.addAll(0, modifier.words);
            }
        }
        if (words.isEmpty()) {
            return new Name(verb(document, target), false);
        }
        List<String> name = words.subList(Math.max(0, words.size() - LONGEST), words.size());
        if (generic.areEmpty(name)) {
            String verb = verb(document, target);
            return new Name(verb.isEmpty() ? clean(String.join("-", name)) : verb, ended);
        }
        return new Name(clean(String.join("-", name)), ended);
    }

    /** A noun phrase without its prepositional phrases: its words, its head, the index of the preposition behind it. */
    private record Part(List<String> words, Token head, int joint, boolean named) {}

    private Part part(Document document, int first, int end) {
        List<String> words = new ArrayList<>();
        Token head = null;
        boolean named = false;
        for (int at = first; at < end; at++) {
            Token token = document.token(at);
            boolean possessor = at + 1 < end && document.token(at + 1).is("'s");
            boolean skipped = NounPhrases.isQuotationMark(token)
                    || token.is("'s")
                    || possessor
                    || token.tag().equals("DET")
                    || NounPhrases.isPossessive(token)
                    || token.tag().equals("NUM")
                    || isLength(token);
            if (skipped) {
                continue;
            }
            boolean part = token.isNoun() || token.tag().equals("ADJ") && !generic.isVague(token);
            if (part) {
                words.add(token.isNoun() ? token.lemma() : token.lower());
                head = token;
                named |= token.tag().equals("PROPN");
            } else if (!words.isEmpty()) {
                boolean joint = token.tag().equals("ADP") || token.is("to");
                return new Part(words, head, joint && at + 1 < end ? at : -1, named);
            }
        }
        return new Part(words, head, -1, named);
    }

    /** "two-year" in "a two-year wage freeze". */
    private static boolean isLength(Token token) {
        int hyphen = token.lower().lastIndexOf('-');
        return hyphen > 0 && Grammar.isTimeWord(token.lower().substring(hyphen + 1));
    }

    private static int behindVerbs(Document document, TokenRange range) {
        int first = range.first();
        while (first < range.end() - 1
                && (document.token(first).isVerb()
                        || document.token(first).tag().equals("ADV")
                        || document.token(first).tag().equals("PART")
                        || document.token(first).tag().equals("ADP")
                        || document.token(first).is("to"))) {
            first++;
        }
        return first;
    }

    private String verb(Document document, TokenRange target) {
        String light = "";
        for (int at = target.first(); at < target.end(); at++) {
            Token verb = document.token(at);
            boolean full = verb.isVerb() && !Grammar.AUXILIARIES.contains(verb.lower());
            if (full && !generic.isLight(verb)) {
                return clean(verb.lemma());
            }
            light = full && light.isEmpty() ? clean(verb.lemma()) : light;
        }
        return light;
    }

    private static boolean isOfOrTo(Token joint) {
        return joint.is("of") || joint.is("to") || joint.is("on") || joint.is("in");
    }

    private static boolean isAbout(Token joint) {
        return joint.is("on") || joint.is("over") || joint.is("about");
    }

    private static boolean isCompounding(Token joint) {
        return joint.is("of") || joint.is("on") || joint.is("for") || joint.is("over") || joint.is("in");
    }

    private static String clean(String phrase) {
        StringBuilder letters = new StringBuilder(phrase.length());
        for (int at = 0; at < phrase.length(); at++) {
            char letter = phrase.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                letters.append(Character.toLowerCase(letter));
            } else if (!letters.isEmpty()
                    && letters.charAt(letters.length() - 1) != '-'
                    && letter != '.'
                    && letter != '\'') {
                letters.append('-');
            }
        }
        while (!letters.isEmpty() && letters.charAt(letters.length() - 1) == '-') {
            letters.setLength(letters.length() - 1);
        }
        return letters.toString();
    }
}
