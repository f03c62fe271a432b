package dev.parley.extract.stance;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;

/** Subjects that stand apart from the clause of their verb: before a cue, or as the "that" behind it. */
final class SubjectsApart {
    private final Document document;

    SubjectsApart(Document document) {
        this.document = document;
    }

    /** "(said) that | was acceptable": the pointer that looks like the conjunction, or null. */
    TokenRange pointed(TokenRange content) {
        int that = content.first() - 1;
        boolean subject = that >= 0
                && document.token(that).is("that")
                && (document.token(content.first()).tag().equals("AUX")
                        || Grammar.MODALS.contains(
                                document.token(content.first()).lower()));
        return subject ? new TokenRange(that, content.first()) : null;
    }

    /** Whether a cue parts a subject from its verb: "The dam, she said, will hold". */
    boolean isAlone(TokenRange content) {
        // "What feeds us, she said, is not for sale"
        if (document.token(content.first()).is("what")) {
            return true;
        }
        for (int at = content.first(); at < content.end(); at++) {
            if (document.token(at).isVerb() || document.inQuotation(at)) {
                return false;
            }
        }
        return true;
    }
}
