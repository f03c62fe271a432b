package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** "…, she said", "…, said Ana Ruiz", in the midst too: "The bridge, she said, is safe". */
final class TrailingCueSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int head = sentence.first() + 1; head < sentence.end(); head++) {
            if (document.inQuotation(head) || findings.isTaken(head)) {
                continue;
            }
            for (CueMatch cue : reading.cues.at(head, sentence.first(), sentence.end())) {
                boolean frames = cue.entry().has(CueFrame.QUOTE) || cue.entry().has(CueFrame.BARE);
                boolean bare = cue.group().isBareParticiple(document)
                        || cue.group().form() == VerbForm.PARTICIPLE
                                && cue.group().first() == cue.group().head();
                boolean finite = !cue.group().infinitive() && !cue.group().passive() && !bare;
                if (frames && finite && !cue.group().negated() && take(cue, sentence, reading, findings)) {
                    break;
                }
            }
        }
    }

    private boolean take(CueMatch cue, Sentence sentence, Reading reading, Findings findings) {
        VerbGroup group = cue.group();
        TokenRange subject = reading.subjects.before(group.first(), sentence.first());
        if (subject != null
                && stands(subject, cue, sentence, reading)
                && tail(cue, group.end(), sentence, reading) >= 0) {
            return add(
                    cue,
                    subject,
                    subject.first(),
                    tail(cue, group.end(), sentence, reading),
                    sentence,
                    reading,
                    findings,
                    false);
        }
        Document document = reading.document;
        boolean afterContent = group.first() > sentence.first() && closes(group.first() - 1, document);
        if (!afterContent
                || group.form() == VerbForm.ING
                || group.form() == VerbForm.BASE && group.first() != group.head()
                || !cue.entry().has(CueFrame.QUOTE)) {
            return false;
        }
        boolean quoted = document.inQuotation(group.first() - 1)
                || group.first() - 2 >= sentence.first() && document.inQuotation(group.first() - 2);
        if (!quoted && cue.entry().has(CueFrame.OBJECT)) {
            return false;
        }
        TokenRange inverted = reading.subjects.after(group.end(), sentence.end());
        if (inverted == null) {
            return false;
        }
        int tail = tail(cue, inverted.end(), sentence, reading);
        return tail >= 0 && add(cue, inverted, group.first(), tail, sentence, reading, findings, true);
    }

    /** Whether a subject stands behind a comma or a quotation and not behind a mere "In March,". */
    private static boolean stands(TokenRange subject, CueMatch cue, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int before = subject.first() - 1;
        if (before <= sentence.first()
                || Grammar.RELATIVES.contains(document.token(subject.first()).lower())
                        && subject.end() - subject.first() == 1) {
            return false;
        }
        return closes(before, document)
                && (hasClause(sentence.first(), before, document)
                        || interrupts(cue, sentence, reading)
                        || followsLead(cue, sentence, reading));
    }

    /** Whether the clause stands behind the cue and a mere adverbial before it: "In May, she said, the dam will open". */
    private static boolean followsLead(CueMatch cue, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int tail = tail(cue, cue.group().end(), sentence, reading);
        return tail >= 0
                && tail + 2 < sentence.end()
                && Grammar.isComma(document.token(tail))
                && !document.token(tail + 1).tag().equals("CCONJ")
                && goesOn(tail + 1, sentence.end(), reading);
    }

    /** Whether the clause that stands before has its verb behind the cue: "The dam, she said, will hold". */
    private static boolean interrupts(CueMatch cue, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int tail = tail(cue, cue.group().end(), sentence, reading);
        if (tail < 0 || tail + 1 >= sentence.end() || !Grammar.isComma(document.token(tail))) {
            return false;
        }
        int verb = reading.adjuncts.skipAdverbs(tail + 1, sentence.end());
        return verb < sentence.end()
                && document.token(verb).isVerb()
                && Grammar.isFinite(document, verb, tail + 1)
                && Grammar.beginsNounPhrase(document.token(sentence.first()));
    }

    private static boolean closes(int token, Document document) {
        Token mark = document.token(token);
        Quotation quotation = document.quotationAt(token);
        return Grammar.isComma(mark)
                || mark.is("—")
                || mark.is("–")
                || quotation != null && quotation.endToken() == token + 1;
    }

    private static boolean hasClause(int first, int end, Document document) {
        for (int at = first; at < end; at++) {
            if (document.inQuotation(at)
                    || Grammar.isFinite(document, at, first) && !isOfAdverbial(at, first, end, document)) {
                return !Grammar.SUBORDINATORS.contains(document.token(first).lower())
                        || document.inQuotation(at)
                        || document.token(first).is("if")
                        || hasMainClause(first, end, document);
            }
        }
        return false;
    }

    /** Whether a participle belongs to the phrase that leads: "In a letter to the board, seen by the paper, the clubs demand". */
    private static boolean isOfAdverbial(int verb, int first, int end, Document document) {
        if (!document.token(first).tag().equals("ADP") || !Grammar.looksReduced(document, verb, end)) {
            return false;
        }
        if (Grammar.isComma(document.token(verb - 1))) {
            return true;
        }
        for (int at = first; at < verb; at++) {
            if (Grammar.isComma(document.token(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a comma inside parts a leading subordinate clause from a main one. */
    private static boolean hasMainClause(int first, int end, Document document) {
        for (int at = first; at < end - 2; at++) {
            if (Grammar.isComma(document.token(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation that a comma closes stands before the cue and its subject: whatever follows is of the cue. */
    private static boolean quotedBefore(CueMatch cue, Sentence sentence, Document document) {
        Quotation quotation = document.quotationAt(sentence.first());
        if (quotation == null || quotation.endToken() > cue.group().first()) {
            return false;
        }
        Token last = document.token(Math.max(sentence.first(), quotation.innerEndToken() - 1));
        return Grammar.isComma(last) || last.is("?") || last.is("!");
    }

    /** Index after the cue's own adjuncts if nothing but an end, a comma or a trailing clause follows; else -1. */
    private static int tail(CueMatch cue, int after, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int limit = sentence.end();
        int at = reading.adjuncts.skipAdverbs(after, limit);
        boolean mayAddress = cue.entry().has(CueFrame.TOLD)
                || cue.entry().has(CueFrame.ASKED)
                        && cue.entry().kind() == CueKind.QUESTION
                        && quotedBefore(cue, sentence, document);
        if (mayAddress && at < limit && Grammar.beginsNounPhrase(document.token(at)) && !document.inQuotation(at)) {
            at = reading.phrases.fullEnd(at, limit);
        }
        at = reading.adjuncts.skipAll(at, limit);
        if (at >= limit) {
            return limit;
        }
        Token token = document.token(at);
        boolean byPhrase = after < limit && document.token(after).is("by");
        if (token.is("that") || token.is(":") || token.is("(") || byPhrase) {
            return -1;
        }
        if (document.inQuotation(at)) {
            return document.inQuotation(after) ? -1 : at;
        }
        boolean quoted = quotedBefore(cue, sentence, document);
        boolean compound = token.tag().equals("NOUN") && at == after;
        boolean trailing = quoted && !compound
                || token.isPunctuation()
                || Grammar.SUBORDINATORS.contains(token.lower()) && !token.is("if")
                || Grammar.isIng(token)
                || token.tag().equals("CCONJ")
                || token.is("who");
        return trailing ? at : -1;
    }

    private boolean add(
            CueMatch cue,
            TokenRange source,
            int contentEnd,
            int tail,
            Sentence sentence,
            Reading reading,
            Findings findings,
            boolean inverted) {
        Document document = reading.document;
        int begin = begin(contentEnd, sentence, findings, document);
        TokenRange before = TokenRange.orNull(begin, reading.bounds.trim(begin, contentEnd));
        if (before == null || contentEnd <= begin) {
            return false;
        }
        List<TokenRange> content = new ArrayList<>(2);
        TokenRange more = more(tail, sentence, reading, findings, inverted);
        if (!worthy(before, document) && (more == null || inverted)) {
            return false;
        }
        content.add(before);
        if (more != null && document.inQuotation(more.first()) && !document.inQuotation(contentEnd - 1)) {
            Token inside = document.token(Math.min(more.first() + 1, more.end() - 1));
            boolean interrupted = document.inQuotation(contentEnd - 2) || inside.isWord() && !inside.isCapitalised();
            if (!interrupted) {
                return false;
            }
        }
        if (more != null) {
            content.add(more);
        }
        String rule = cue.entry().id() + (inverted ? ".inverted" : more == null ? ".trailing" : ".medial");
        findings.add(new Found(
                source,
                null,
                List.of(new TokenRange(cue.group().first(), cue.group().end())),
                false,
                content,
                findings.typeOf(content),
                cue.entry().kind() == CueKind.DENIAL,
                rule,
                sentence.index()));
        return true;
    }

    private static boolean worthy(TokenRange range, Document document) {
        return document.inQuotation(range.first()) || range.end() - range.first() >= 2;
    }

    private static int begin(int end, Sentence sentence, Findings findings, Document document) {
        int begin = sentence.first();
        for (int at = sentence.first(); at < end; at++) {
            if (findings.isTaken(at)) {
                begin = at + 1;
            }
        }
        while (begin < end && document.token(begin).isPunctuation() && !document.inQuotation(begin)) {
            begin++;
        }
        return begin;
    }

    /** The rest of a content that the cue interrupts, or null. */
    private static TokenRange more(int tail, Sentence sentence, Reading reading, Findings findings, boolean inverted) {
        Document document = reading.document;
        int limit = sentence.end();
        if (tail + 1 >= limit || findings.isTaken(tail + 1)) {
            return null;
        }
        Token mark = document.token(tail);
        int next = document.inQuotation(tail) ? tail : tail + 1;
        if (next == tail + 1 && !Grammar.isComma(mark)) {
            return null;
        }
        Quotation quotation = document.quotationAt(next);
        if (quotation != null && quotation.firstToken() == next) {
            return TokenRange.orNull(next, reading.bounds.clauseEnd(next, limit, null));
        }
        boolean condition =
                document.token(next).is("if") || document.token(next).is("unless");
        if (inverted || !condition && !goesOn(next, limit, reading)) {
            return null;
        }
        return TokenRange.orNull(next, reading.bounds.clauseEnd(next, limit, null));
    }

    private static boolean goesOn(int next, int limit, Reading reading) {
        Document document = reading.document;
        Token token = document.token(next);
        if (Grammar.isIng(token)
                || Grammar.SUBORDINATORS.contains(token.lower())
                || token.is("who")
                || token.is("which")
                || token.is("according")) {
            return false;
        }
        int verb = token.tag().equals("CCONJ") ? reading.adjuncts.skipAdverbs(next + 1, limit) : next;
        if (verb >= limit
                || token.tag().equals("CCONJ")
                        && document.token(verb).isVerb()
                        && !reading.cues.at(verb, verb, limit).isEmpty()) {
            return false;
        }
        return Grammar.hasFinite(document, next, limit);
    }
}
