package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds the entries of the lexicon that stand at a token. */
final class CueFinder {
    private final Document document;
    private final CueLexicon lexicon;

    CueFinder(Document document, CueLexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
    }

    /** The entries whose head is the token, those of more words first; empty if the word is no verb or adjective here. */
    List<CueMatch> at(int head, int from, int limit) {
        Token token = document.token(head);
        List<CueLexicon.Form> forms = lexicon.verbs(token.lower());
        if (!forms.isEmpty() && (isVerbHere(token) || isMistaken(head, from, limit))) {
            List<CueMatch> matches = new ArrayList<>(2);
            for (CueLexicon.Form form : forms) {
                int end = phraseEnd(form.entry().words(), head + 1, limit);
                if (end > 0) {
                    matches.add(new CueMatch(form.entry(), VerbGroup.around(document, head, end, form.form(), from)));
                }
            }
            List<CueEntry> participles = lexicon.adjectives(token.lower());
            if (!participles.isEmpty()) {
                matches.addAll(adjectives(participles, head, from, limit));
            }
            return matches;
        }
        List<CueEntry> adjectives = lexicon.adjectives(token.lower());
        return adjectives.isEmpty() ? List.of() : adjectives(adjectives, head, from, limit);
    }

    private List<CueMatch> adjectives(List<CueEntry> entries, int head, int from, int limit) {
        int copula = head - 1;
        while (copula >= from && isAdverbial(document.token(copula))) {
            copula--;
        }
        if (copula < from || !isCopula(document.token(copula))) {
            return List.of();
        }
        List<CueMatch> matches = new ArrayList<>(1);
        for (CueEntry entry : entries) {
            int end = phraseEnd(entry.words(), head + 1, limit);
            if (end > 0) {
                VerbGroup copular = VerbGroup.around(document, copula, end, copulaForm(document.token(copula)), from);
                boolean negated = copular.negated() || negatedBetween(copula, head);
                matches.add(new CueMatch(
                        entry,
                        new VerbGroup(
                                copular.first(),
                                copula,
                                end,
                                copular.form(),
                                negated,
                                copular.infinitive(),
                                false,
                                copular.modal())));
            }
        }
        return matches;
    }

    private boolean negatedBetween(int first, int end) {
        for (int at = first; at < end; at++) {
            if (Grammar.NEGATIONS.contains(document.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdverbial(Token token) {
        return token.tag().equals("ADV") || Grammar.NEGATIONS.contains(token.lower());
    }

    private static boolean isCopula(Token token) {
        return token.isVerb()
                && (Grammar.isBe(token.lower())
                        || switch (token.lemma()) {
                            case "feel", "remain", "stand", "become", "sound" -> true;
                            default -> false;
                        });
    }

    private static VerbForm copulaForm(Token token) {
        return switch (token.lower()) {
            case "be" -> VerbForm.BASE;
            case "been" -> VerbForm.PARTICIPLE;
            case "being", "feeling", "remaining" -> VerbForm.ING;
            case "was", "were", "felt", "remained", "stood" -> VerbForm.PAST;
            default -> VerbForm.PRESENT;
        };
    }

    /** "Norway opposes any": a verb that the tagger takes for a noun between a name and a determiner. */
    private boolean isMistaken(int head, int from, int limit) {
        if (head > from
                && head + 1 < limit
                && document.token(head).lower().endsWith("ing")
                && Grammar.isComma(document.token(head - 1))
                && (document.token(head + 1).is("that") || document.inQuotation(head + 1))) {
            return true;
        }
        if (bringsClause(head, from, limit)) {
            return true;
        }
        return head > from
                && head + 1 < limit
                && document.token(head).tag().equals("NOUN")
                && document.token(head - 1).tag().equals("PROPN")
                && document.token(head + 1).tag().equals("DET");
    }

    /** "Noting that" at the head of a sentence, "the verse reads: “", "recent polling shows that". */
    private boolean bringsClause(int head, int from, int limit) {
        if (head + 2 >= limit) {
            return false;
        }
        Token token = document.token(head);
        Token next = document.token(head + 1);
        boolean that = next.is("that") && next.tag().equals("SCONJ");
        boolean quotation = (next.is(":") || Grammar.isComma(next)) && document.inQuotation(head + 2);
        if (head == from) {
            return that && token.lower().endsWith("ing");
        }
        Token before = document.token(head - 1);
        boolean finite = token.lower().endsWith("s")
                && !before.tag().equals("DET")
                && !before.tag().equals("ADJ");
        boolean past = token.lower().endsWith("ed");
        boolean subject = Grammar.isNominal(before)
                || before.tag().equals("VERB") && before.lower().endsWith("ing");
        return (that || quotation) && subject && (finite || past);
    }

    private static boolean isVerbHere(Token token) {
        boolean speech = token.is("said") || token.is("says") || token.is("told");
        return token.isVerb()
                || speech && !(token.isCapitalised() && token.tag().equals("PROPN"));
    }

    private int phraseEnd(List<String> words, int first, int limit) {
        int at = first;
        for (String word : words) {
            if (at < limit
                    && !document.token(at).is(word)
                    && document.token(at).tag().equals("ADV")) {
                at++;
            }
            if (at >= limit || !document.token(at).is(word) || document.inQuotation(at)) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
