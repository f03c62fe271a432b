package dev.parley.extract.statement;

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
                || (token.tag().equals("VERB") || token.tag().equals("ADJ"))
                        && (before.is("'s") || NounPhrases.isPossessive(before));
    }

    private static void take(CueLexicon.CueNoun noun, int at, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        TokenRange source = possessor(at, sentence, reading);
        if (source == null || findings.isTaken(source.first())) {
            return;
        }
        NounComplement complement = NounComplement.find(noun, at, sentence.end(), reading);
        if (complement == null || findings.isTaken(complement.content().first())) {
            return;
        }
        List<TokenRange> parts = List.of(complement.content());
        findings.add(new Found(
                source,
                null,
                List.of(new TokenRange(at, complement.cueEnd())),
                false,
                parts,
                findings.typeOf(parts),
                noun.id().equals("denial"),
                noun.id() + "." + complement.frame(),
                sentence.index()));
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
