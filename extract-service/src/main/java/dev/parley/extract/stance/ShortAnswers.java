package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.leaning.LeaningReader;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;

/** Answers that mean something only with their question: "“Never,” she said when asked whether the port might be sold". */
final class ShortAnswers {
    private static final int LONGEST = 9;
    private static final int FARTHEST = 5;

    private final Document document;
    private final Markers markers;
    private final LeaningReader reader;
    private final NounPhrases phrases;
    private final SubjectFinder subjects;

    ShortAnswers(
            Document document, Markers markers, LeaningReader reader, NounPhrases phrases, SubjectFinder subjects) {
        this.document = document;
        this.markers = markers;
        this.reader = reader;
        this.phrases = phrases;
        this.subjects = subjects;
    }

    /** What an answer says to its question, or null if it is none or no question is told. */
    Reading read(TokenRange content) {
        int first = content.first();
        while (first < content.end() && !document.token(first).isWord()) {
            first++;
        }
        if (first >= content.end() || !document.inQuotation(first) || content.end() - first > LONGEST) {
            return null;
        }
        boolean no = opens("dissent", first, content.end());
        if (!no && !opens("assent", first, content.end())) {
            return null;
        }
        TokenRange question = question(content);
        return question == null ? null : answered(question, content, no);
    }

    /** Whether a marker stands at the head of the words and no clause follows it. */
    private boolean opens(String kind, int first, int end) {
        TokenRange marker = markers.at(kind, document, first, end);
        if (marker == null) {
            return false;
        }
        for (int at = marker.end(); at < end; at++) {
            if (document.token(at).isVerb()) {
                return false;
            }
        }
        return marker.end() >= end || !document.token(marker.end()).isNoun();
    }

    private Reading answered(TokenRange question, TokenRange content, boolean no) {
        Clause clause = new Clause(document, phrases, subjects, question.first(), question.end());
        List<Leaning> asked = reader.read(clause);
        boolean leans = !asked.isEmpty() && asked.get(0).polarity() != Stance.Polarity.NEUTRAL;
        boolean against = leans && asked.get(0).polarity() == Stance.Polarity.OPPOSE;
        TokenRange target = leans ? asked.get(0).target() : question;
        // "could" and "might" stand in the question, not in the answer.
        boolean categorical = markers.has("categorical", document, content.first(), content.end());
        Leaning leaning = new Leaning(
                "short-answer",
                Leaning.polarity(no == against),
                null,
                target,
                question,
                List.of(),
                categorical ? Stance.Strength.CATEGORICAL : Stance.Strength.FIRM);
        return new Reading(leaning, content, false, question);
    }

    /** The clause that was asked about in the answer's own sentence, or the question before it; null if there is none. */
    private TokenRange question(TokenRange content) {
        Sentence sentence = document.sentenceOf(content.first());
        for (int at = sentence.first(); at + 2 < sentence.end(); at++) {
            boolean asks = document.token(at).is("asked") && !document.inQuotation(at);
            for (int joint = at + 1; asks && joint < sentence.end() && joint < at + FARTHEST; joint++) {
                Token token = document.token(joint);
                if (token.is("if") || token.is("whether") || token.is("about")) {
                    return upToComma(joint + 1, sentence.end());
                }
            }
        }
        if (sentence.index() == 0) {
            return null;
        }
        Sentence before = document.sentences().get(sentence.index() - 1);
        boolean asks = document.token(before.end() - 1).is("?") && !document.inQuotation(before.first());
        int first = document.token(before.first()).tag().equals("AUX") ? before.first() + 1 : before.first();
        return asks ? upToComma(first, before.end()) : null;
    }

    private TokenRange upToComma(int first, int limit) {
        int end = first;
        while (end < limit && !document.token(end).isPunctuation()) {
            end++;
        }
        return end - first > 1 ? new TokenRange(first, end) : null;
    }
}
