package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Tells what a reporter infers from a thing, cites from others or only says that nobody told, from what somebody said. */
final class Inferences {
    /** What a reporter infers from a thing: "these remarks suggest that". */
    static boolean isInference(CueMatch cue, TokenRange subject, Reading reading) {
        Document document = reading.document;
        boolean infers =
                switch (cue.entry().id()) {
                    case "suggest",
                            "indicate",
                            "show",
                            "signal",
                            "imply",
                            "demonstrate",
                            "underscore",
                            "underline",
                            "highlight",
                            "mean",
                            "reveal",
                            "hint",
                            "hint-at",
                            "reflect",
                            "point-to",
                            "echo",
                            "raise",
                            "address",
                            "threaten",
                            "promise",
                            "challenge",
                            "encourage",
                            "offer",
                            "convince",
                            "require" -> true;
                    default -> false;
                };
        if (isExpletive(cue, subject, document)) {
            return true;
        }
        if (!infers) {
            return false;
        }
        Token head = document.token(headOf(subject, reading));
        return !isSomebody(subject, reading) || reading.words.has("inference-subject", head);
    }

    /** "it is clear that the dam leaks": nobody says so. */
    private static boolean isExpletive(CueMatch cue, TokenRange subject, Document document) {
        return subject.end() - subject.first() == 1
                && document.token(subject.first()).is("it")
                && (cue.entry().id().equals("clear") || cue.entry().id().equals("certain"));
    }

    /** Whether a subject is somebody or a document, by its head or by a name or document that says more of it. */
    static boolean isSomebody(TokenRange subject, Reading reading) {
        Document document = reading.document;
        Token head = document.token(headOf(subject, reading));
        boolean named = head.isCapitalised()
                && head.index() > document.sentenceOf(head.index()).first();
        if (named || Grammar.SUBJECT_PRONOUNS.contains(head.lower()) && !head.is("it") && !head.is("this")) {
            return true;
        }
        boolean beside = true;
        for (int at = subject.first(); at < subject.end(); at++) {
            Token token = document.token(at);
            beside &= at != head.index() + 1 || Grammar.isComma(token);
            boolean name = token.tag().equals("PROPN")
                    && (at == head.index() || at > document.sentenceOf(at).first());
            boolean actor = name || reading.words.has("actor", token);
            if (actor && beside || reading.words.has("document-noun", token)) {
                return true;
            }
        }
        return false;
    }

    /** "cited sources claiming that": the sources are the source. Things that are shown count for documents only. */
    static boolean isCitation(CueMatch cue, TokenRange subject, Complement complement, Reading reading) {
        Document document = reading.document;
        String id = cue.entry().id();
        if ((id.equals("show") || id.equals("find")) && complement.frame() == CueFrame.OBJECT) {
            return !isDocument(subject, reading);
        }
        if (!id.equals("cite") && !id.equals("quote") || complement.frame() != CueFrame.OBJECT) {
            return false;
        }
        int end = reading.phrases.baseEnd(
                complement.content().first(), complement.content().end());
        return end < complement.content().end()
                && Grammar.isIng(document.token(end))
                && !reading.lexicon.verbs(document.token(end).lower()).isEmpty();
    }

    private static boolean isDocument(TokenRange subject, Reading reading) {
        for (int at = subject.first(); at < subject.end(); at++) {
            if (reading.words.has("document-noun", reading.document.token(at))) {
                return true;
            }
        }
        return false;
    }

    private static int headOf(TokenRange subject, Reading reading) {
        int end = reading.phrases.baseEnd(subject.first(), subject.end());
        int head = Math.max(subject.first(), end - 1);
        return Grammar.isComma(reading.document.token(head)) ? subject.first() : head;
    }

    static boolean isEmptyReport(CueMatch cue, Complement complement, Reading reading) {
        boolean declines =
                switch (cue.entry().id()) {
                    case "decline", "refuse" -> true;
                    default -> false;
                };
        int verb = complement.content().first() + 1;
        if (complement.frame() != CueFrame.INFINITIVE || verb + 1 >= reading.document.size()) {
            return false;
        }
        boolean unnamed =
                reading.document.token(verb).is("be") && reading.words.has("unnamed", reading.document.token(verb + 1));
        return unnamed || declines && reading.words.has("empty-report", reading.document.token(verb));
    }

    private Inferences() {}
}
