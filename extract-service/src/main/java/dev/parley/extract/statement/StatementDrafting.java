package dev.parley.extract.statement;

import dev.parley.extract.Analysis;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolves who speaks, when and where, and turns tokens into stretches of the text. */
final class StatementDrafting {
    private final Analysis analysis;
    private final Document document;
    private final Reading reading;

    StatementDrafting(Analysis analysis, Reading reading) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.reading = reading;
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
                saidOn(found),
                venue(found),
                found.denied(),
                found.rule());
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

    /** The day that the sentence of the cue names outside of the content. */
    private LocalDate saidOn(Found found) {
        Sentence sentence = document.sentences().get(found.sentence());
        for (int at = sentence.first(); at < sentence.end(); at++) {
            int end = inContent(found, at) || document.inQuotation(at)
                    ? at
                    : reading.adjuncts.timeEnd(at, sentence.end());
            if (end > at) {
                LocalDate date = analysis.dates().resolve(at, end);
                if (date != null) {
                    return date;
                }
                at = end - 1;
            }
        }
        return null;
    }

    private static boolean inContent(Found found, int token) {
        for (TokenRange range : found.content()) {
            if (range.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** "in a statement", "at a press conference in Istanbul", behind or before the cue. */
    private CharSpan venue(Found found) {
        Sentence sentence = document.sentences().get(found.sentence());
        for (int at = sentence.first(); at + 1 < sentence.end(); at++) {
            if (inContent(found, at)
                    || document.inQuotation(at)
                    || !document.token(at).tag().equals("ADP")) {
                continue;
            }
            int head = reading.phrases.baseEnd(at + 1, sentence.end());
            if (head > at + 1
                    && !inContent(found, head - 1)
                    && reading.words.has("adjunct-noun", document.token(head - 1))
                    && (found.source() == null || !found.source().contains(at))) {
                int end = reading.phrases.fullEnd(at + 1, sentence.end());
                while (end > head && inContent(found, end - 1)) {
                    end--;
                }
                return document.span(at, end);
            }
        }
        return null;
    }
}
