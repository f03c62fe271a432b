package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;

/** A noun of saying or standing with its possessor: "Iran's insistence that …", "his support for …". */
final class NominalCueSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int at = sentence.first() + 1; at + 1 < sentence.end(); at++) {
            Token token = document.token(at);
            CueLexicon.CueNoun noun = isNoun(document, at) ? reading.lexicon.noun(token.lower()) : null;
            if (noun != null && !document.inQuotation(at) && !findings.isTaken(at)) {
                take(noun, at, sentence, reading, findings);
            }
        }
    }

    /** A noun, also where the tagger takes it for a verb in spite of its possessor. */
    private static boolean isNoun(Document document, int at) {
        Token token = document.token(at);
        Token before = document.token(at - 1);
        return token.tag().equals("NOUN")
                || token.tag().equals("VERB") && (before.is("'s") || NounPhrases.isPossessive(before));
    }

    private static void take(CueLexicon.CueNoun noun, int at, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        TokenRange source = possessor(at, sentence, reading);
        if (source == null || findings.isTaken(source.first())) {
            return;
        }
        int limit = sentence.end();
        int next = at + 1;
        Token token = document.token(next);
        TokenRange content = null;
        String frame = null;
        int cueEnd = next;
        if (token.is("that") && noun.frames().contains(CueFrame.THAT)) {
            content = TokenRange.orNull(next + 1, embeddedEnd(next + 1, limit, reading));
            frame = "that";
        } else if (token.is("to")
                && noun.frames().contains(CueFrame.INFINITIVE)
                && next + 1 < limit
                && document.token(next + 1).isVerb()) {
            content = TokenRange.orNull(next, reading.bounds.objectEnd(next, limit));
            frame = "infinitive";
        } else if (noun.prepositions().contains(token.lower()) && next + 1 < limit) {
            content = TokenRange.orNull(next + 1, reading.bounds.objectEnd(next + 1, limit));
            frame = token.lower();
            cueEnd = next + 1;
        }
        if (content == null || findings.isTaken(content.first()) || content.end() - content.first() < 1) {
            return;
        }
        List<TokenRange> parts = List.of(content);
        findings.add(new Found(
                source,
                null,
                List.of(new TokenRange(at, cueEnd)),
                false,
                parts,
                findings.typeOf(parts),
                noun.id().equals("denial"),
                noun.id() + "." + frame,
                sentence.index()));
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

    /** The possessor before the noun, adjectives between them or not; null if there is none. */
    private static TokenRange possessor(int noun, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int at = noun - 1;
        while (at >= sentence.first()
                && (document.token(at).tag().equals("ADJ")
                        || document.token(at).tag().equals("ADV")
                        || document.token(at).tag().equals("NOUN"))) {
            at--;
        }
        if (at < sentence.first()) {
            return null;
        }
        Token token = document.token(at);
        if (NounPhrases.isPossessive(token)) {
            return new TokenRange(at, at + 1);
        }
        boolean possessive = token.is("'s") && !token.isVerb() || token.is("'") || token.is("’");
        return possessive ? reading.subjects.before(at, sentence.first()) : null;
    }
}
