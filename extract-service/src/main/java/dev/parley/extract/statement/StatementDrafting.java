package dev.parley.extract.statement;

import dev.parley.extract.Analysis;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolves who speaks, and turns tokens into stretches of the text. */
final class StatementDrafting {
    private final Analysis analysis;
    private final Document document;

    StatementDrafting(Analysis analysis) {
        this.analysis = analysis;
        this.document = analysis.document();
    }

    List<StatementDraft> drafts(List<Found> found) {
        List<Found> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Found::firstToken));
        List<StatementDraft> drafts = new ArrayList<>(ordered.size());
        for (Found statement : ordered) {
            drafts.add(draft(statement));
        }
        return drafts;
    }

    private StatementDraft draft(Found found) {
        Referent speaker = resolve(found.source());
        return new StatementDraft(
                found.type(),
                document.zoneOf(found.content().get(0).first()),
                span(found.source()),
                speaker,
                analysis.references().onBehalfOf(speaker),
                resolve(found.relay()),
                found.cue().stream().map(this::span).toList(),
                found.inherited() ? "" : null,
                found.inherited(),
                found.content().stream().map(this::contentSpan).toList(),
                tells(found.content()),
                found.denied(),
                found.rule());
    }

    /** Whether a content is more than pronouns, articles and prepositions; an adverb alone answers: "said as much". */
    private boolean tells(List<TokenRange> content) {
        boolean pointless = true;
        boolean answers = false;
        for (TokenRange range : content) {
            for (int at = range.first(); at < range.end(); at++) {
                Token token = document.token(at);
                if (document.inQuotation(at) || meansSomething(token)) {
                    return true;
                }
                pointless &= !token.tag().equals("PRON") && !token.tag().equals("DET");
                answers |= token.tag().equals("ADV");
            }
        }
        return pointless && answers;
    }

    /** Whether a word is more than a pointer; "she does not", "yes" and "not at all" answer a question. */
    private static boolean meansSomething(Token token) {
        return Grammar.NEGATIONS.contains(token.lower())
                || switch (token.tag()) {
                    case "NOUN", "PROPN", "VERB", "ADJ", "NUM", "AUX", "INTJ" -> true;
                    default -> false;
                };
    }

    private Referent resolve(TokenRange range) {
        return range == null ? null : analysis.references().resolve(range.first(), range.end());
    }

    private CharSpan span(TokenRange range) {
        return range == null ? null : document.span(range.first(), range.end());
    }

    private CharSpan contentSpan(TokenRange range) {
        Quotation quotation = Findings.wholeQuotation(document, range);
        boolean inner = quotation != null && quotation.innerStart() < quotation.innerEnd();
        return inner ? new CharSpan(quotation.innerStart(), quotation.innerEnd()) : span(range);
    }
}
