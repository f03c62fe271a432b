package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;

/** A noun of saying that a verb of little meaning gives to its subject: "raised doubts about …", "issued a warning that …". */
final class LightVerbSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int at = sentence.first() + 1; at + 1 < sentence.end(); at++) {
            Token token = document.token(at);
            CueLexicon.CueNoun noun = token.tag().equals("NOUN") ? reading.lexicon.noun(token.lower()) : null;
            if (noun != null && !document.inQuotation(at) && !findings.isTaken(at)) {
                take(noun, at, sentence, reading, findings);
            }
        }
    }

    private static void take(CueLexicon.CueNoun noun, int at, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int verb = verb(at, sentence.first(), reading);
        if (verb < 0 || findings.isTaken(verb)) {
            return;
        }
        VerbForm form = VerbForm.of(document.token(verb));
        VerbGroup group = VerbGroup.around(document, verb, verb + 1, form, sentence.first());
        boolean spoken = !group.negated() && !group.passive() && !group.isBareParticiple(document);
        TokenRange source =
                spoken && !group.infinitive() ? reading.subjects.before(group.first(), sentence.first()) : null;
        NounComplement complement = NounComplement.find(noun, at, sentence.end(), reading);
        if (source == null
                || complement == null
                || findings.isTaken(complement.content().first())) {
            return;
        }
        List<TokenRange> content = List.of(complement.content());
        findings.add(new Found(
                source,
                null,
                List.of(new TokenRange(group.first(), complement.cueEnd())),
                false,
                content,
                findings.typeOf(content),
                false,
                noun.id() + "." + complement.frame(),
                sentence.index()));
    }

    /** The verb that has the noun for its object, adjectives and an article between them; -1 if there is none. */
    private static int verb(int noun, int from, Reading reading) {
        Document document = reading.document;
        int at = noun - 1;
        while (at > from && isOfPhrase(document.token(at))) {
            at--;
        }
        Token token = document.token(at);
        return at > from && token.isVerb() && reading.words.hasLemma("light-verb", token) ? at : -1;
    }

    private static boolean isOfPhrase(Token token) {
        return switch (token.tag()) {
            case "ADJ", "ADV", "NUM" -> true;
            case "DET" -> !Grammar.NEGATIONS.contains(token.lower()) && !token.is("no");
            default -> false;
        };
    }
}
