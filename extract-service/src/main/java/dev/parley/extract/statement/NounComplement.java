package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/**
 * What a noun of saying brings on its right: "insistence that …", "refusal to …", "support for …".
 *
 * @param frame "that", "infinitive" or the preposition
 * @param cueEnd index after the noun and its preposition
 */
record NounComplement(TokenRange content, String frame, int cueEnd) {

    /** The complement of a noun, or null; {@code limit} is the end of its sentence. */
    static NounComplement find(CueLexicon.CueNoun noun, int at, int limit, Reading reading) {
        Document document = reading.document;
        int next = at + 1;
        Token token = document.token(next);
        if (token.is("that") && noun.frames().contains(CueFrame.THAT)) {
            return orNull(next + 1, embeddedEnd(next + 1, limit, reading), "that", next);
        }
        if (token.is("to")
                && noun.frames().contains(CueFrame.INFINITIVE)
                && next + 1 < limit
                && document.token(next + 1).isVerb()) {
            return orNull(next, reading.bounds.objectEnd(next, limit), "infinitive", next);
        }
        if (noun.prepositions().contains(token.lower()) && next + 1 < limit) {
            return orNull(next + 1, reading.bounds.objectEnd(next + 1, limit), token.lower(), next + 1);
        }
        return null;
    }

    private static NounComplement orNull(int first, int end, String frame, int cueEnd) {
        TokenRange content = TokenRange.orNull(first, end);
        return content == null ? null : new NounComplement(content, frame, cueEnd);
    }

    /** Where a clause ends that is part of a subject: before the second finite verb that nothing joins to the first. */
    private static int embeddedEnd(int first, int limit, Reading reading) {
        int end = reading.bounds.clauseEnd(first, limit, null);
        boolean verb = false;
        for (int at = first; at < end; at++) {
            Token token = reading.document.token(at);
            if (reading.document.inQuotation(at)) {
                continue;
            }
            boolean joint = token.tag().equals("CCONJ")
                    || token.tag().equals("SCONJ")
                    || Grammar.isComma(token)
                    || Grammar.RELATIVES.contains(token.lower());
            boolean auxiliary =
                    switch (token.lower()) {
                        case "has", "have", "had", "is", "are", "was", "were", "will", "would" -> true;
                        default -> false;
                    };
            if (verb && joint && !auxiliary) {
                return end;
            }
            if (auxiliary || at > first && Grammar.isFinite(reading.document, at, first)) {
                if (verb) {
                    return reading.bounds.trim(first, at);
                }
                verb = true;
            }
        }
        return end;
    }
}
