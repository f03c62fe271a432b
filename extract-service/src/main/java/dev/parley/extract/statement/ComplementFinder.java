package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Token;

/** Finds what a cue brings on its right, by the frames that its entry allows. */
final class ComplementFinder {
    private static final int LONGEST_ADJUNCT = 16;
    private static final int SHORTEST_CLAUSE = 3;
    private static final int LONGEST_ACCUSED = 24;

    private final Document document;
    private final NounPhrases phrases;
    private final Adjuncts adjuncts;
    private final ContentBounds bounds;
    private final BareClauses clauses;
    private final LabelFrames labels;
    private final ActionFrames actions;
    private final WordClasses words;

    ComplementFinder(
            Document document, NounPhrases phrases, Adjuncts adjuncts, ContentBounds bounds, WordClasses words) {
        this.words = words;
        this.document = document;
        this.phrases = phrases;
        this.adjuncts = adjuncts;
        this.bounds = bounds;
        this.clauses = new BareClauses(document, phrases);
        this.actions = new ActionFrames(document, phrases, adjuncts, bounds);
        this.labels = new LabelFrames(document, phrases, adjuncts, bounds);
    }

    /** The complement of a cue, or null; {@code limit} is the end of its sentence. */
    Complement find(CueMatch cue, int limit) {
        CueEntry entry = cue.entry();
        int first = adjuncts.skipAdverbs(cue.group().end(), limit);
        if (first >= limit) {
            return null;
        }
        Complement found = entry.has(CueFrame.TOLD) ? told(cue, first, limit) : null;
        if (found == null && entry.has(CueFrame.ACCUSED)) {
            found = accused(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.QUOTE)) {
            found = quote(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.THAT)) {
            found = that(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.WHETHER)) {
            found = whether(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.INFINITIVE)) {
            found = actions.infinitive(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.ASKED)) {
            found = actions.asked(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.AS)) {
            found = labels.as(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.LABEL)) {
            found = labels.label(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.THAT) && entry.kind().isUtterance()) {
            found = colon(cue, first, limit);
        }
        if (found == null && entry.has(CueFrame.BARE) && entry.kind().isUtterance()) {
            found = answer(first, limit);
        }
        if (found == null && entry.has(CueFrame.BARE)) {
            found = bare(cue, first, limit, entry.has(CueFrame.OBJECT));
        }
        if (found == null && entry.has(CueFrame.OBJECT)) {
            found = object(cue, first, limit);
        }
        return found;
    }

    LabelFrames labels() {
        return labels;
    }

    /** What a passive cue brings behind its "by" phrase: a clause, a question or what somebody is to do. */
    Complement passive(CueMatch cue, int first, int limit) {
        CueEntry entry = cue.entry();
        if (first >= limit) {
            return null;
        }
        Complement found = entry.has(CueFrame.TOLD) || entry.has(CueFrame.THAT) ? that(cue, first, limit) : null;
        boolean as = entry.has(CueFrame.OBJECT) || entry.has(CueFrame.AS);
        if (found == null
                && (as && document.token(first).is("as")
                        || entry.has(CueFrame.ACCUSED) && document.token(first).is("of"))) {
            return Complement.orNull(CueFrame.AS, first + 1, bounds.clauseEnd(first + 1, limit, cue));
        }
        if (found == null && (entry.has(CueFrame.ASKED) || entry.has(CueFrame.INFINITIVE))) {
            found = actions.infinitive(cue, first, limit);
        }
        return found;
    }

    /** "said yes", "said the same": a word or two that stand for what was said, before a pause or an adjunct. */
    private Complement answer(int first, int limit) {
        int last = document.token(first).is("the") || document.token(first).is("as") ? first + 1 : first;
        if (last >= limit || !words.has("pro-clause", document.token(last)) || document.inQuotation(first)) {
            return null;
        }
        int after = adjuncts.skipAll(last + 1, limit);
        boolean ends = after >= limit
                || document.token(after).isPunctuation()
                || document.token(after).tag().equals("SCONJ");
        return ends ? Complement.orNull(CueFrame.BARE, first, last + 1) : null;
    }

    /** "concluded: the fund was empty". */
    private Complement colon(CueMatch cue, int first, int limit) {
        int at = adjuncts.skipAll(first, limit);
        boolean colon = at + 3 < limit && document.token(at).is(":");
        return colon && Grammar.hasFinite(document, at + 1, limit)
                ? Complement.orNull(CueFrame.THAT, at + 1, bounds.trim(at + 1, limit))
                : null;
    }

    private Complement told(CueMatch cue, int first, int limit) {
        Token token = document.token(first);
        boolean modified = actions.isModifiedNoun(first, limit);
        if (!modified && !Grammar.beginsNounPhrase(token) || document.inQuotation(first) || token.is("that")) {
            return null;
        }
        boolean pronoun = LabelFrames.personalPronoun(token)
                && !(token.is("her")
                        && first + 1 < limit
                        && document.token(first + 1).isNoun());
        int begin = modified ? first + 1 : first;
        int addressee = pronoun ? first + 1 : phrases.fullEnd(begin, limit);
        if (addressee == begin) {
            return null;
        }
        int nearest = pronoun ? first + 1 : phrases.baseEnd(begin, limit);
        Complement found = toldAfter(cue, addressee, limit);
        return found == null && nearest < addressee ? toldAfter(cue, nearest, limit) : found;
    }

    private Complement toldAfter(CueMatch cue, int after, int limit) {
        if (after >= limit) {
            return null;
        }
        Complement found = that(cue, after, limit);
        if (found == null) {
            found = quote(cue, after, limit);
        }
        if (found == null) {
            found = whether(cue, adjuncts.skipKnown(after, limit), limit);
        }
        if (found == null && cue.entry().has(CueFrame.ASKED)) {
            found = actions.infinitive(cue, after, limit);
        }
        if (found == null) {
            found = bare(cue, after, limit, false);
            if (found != null
                    && !Grammar.hasFinite(
                            document, found.content().first(), found.content().end())) {
                return null;
            }
        }
        return found == null ? null : new Complement(CueFrame.TOLD, found.content());
    }

    private Complement accused(CueMatch cue, int first, int limit) {
        int end = phrases.baseEnd(first, limit);
        for (int at = end; end > first && at < Math.min(limit, end + LONGEST_ACCUSED); at++) {
            if (document.token(at).is("of")) {
                return Complement.orNull(CueFrame.ACCUSED, first, bounds.objectEnd(cue, first, limit));
            }
        }
        return null;
    }

    private Complement quote(CueMatch cue, int first, int limit) {
        int at = document.inQuotation(first) ? first : adjuncts.skipAll(first, limit);
        if (at < limit
                && (Grammar.isComma(document.token(at)) || document.token(at).is(":"))) {
            at = skipAside(at, limit) > at ? skipAside(at, limit) : at + 1;
        }
        if (at >= limit) {
            return null;
        }
        Quotation quotation = document.quotationAt(at);
        if (quotation == null || quotation.firstToken() != at) {
            return null;
        }
        boolean afterMark = !document.token(at - 1).isWord();
        int end = afterMark ? bounds.trim(at, quotation.endToken()) : bounds.clauseEnd(at, limit, cue);
        return Complement.orNull(CueFrame.QUOTE, at, end);
    }

    private Complement that(CueMatch cue, int first, int limit) {
        int at = adjuncts.skipAll(first, limit);
        if (at + 1 < limit
                && Grammar.isComma(document.token(at))
                && document.token(at + 1).is("that")) {
            at++;
        }
        at = at < limit ? skipAside(at, limit) : at;
        if (at < limit && !document.token(at).is("that") && cue.entry().kind().isUtterance()) {
            at = laterThat(at, limit, cue.entry().has(CueFrame.TOLD));
        }
        boolean pointed = cue.entry().has(CueFrame.OBJECT) && isPointed(at, limit);
        if (at + 1 >= limit || !document.token(at).is("that") || pointed || !clauseLike(at, limit)) {
            return null;
        }
        return Complement.orNull(CueFrame.THAT, at + 1, bounds.clauseEnd(at + 1, limit, cue));
    }

    /** Over ", however," and "— in a letter to the owners —" before "that" or a quotation. */
    private int skipAside(int first, int limit) {
        Token mark = document.token(first);
        if (!Grammar.isComma(mark) && !Grammar.isDash(mark)) {
            return first;
        }
        for (int at = first + 1; at + 1 < Math.min(limit, first + LONGEST_ADJUNCT); at++) {
            if (document.inQuotation(at)) {
                return first;
            }
            if (document.token(at).is(mark.lower())) {
                boolean opens = document.token(at + 1).is("that") || document.inQuotation(at + 1);
                return opens ? at + 1 : first;
            }
        }
        return first;
    }

    /** The "that" behind a longer adjunct: "said in a letter sent to the owners that"; the place itself if there is none. */
    private int laterThat(int first, int limit, boolean told) {
        Token lead = document.token(first);
        boolean adjunct = told && Grammar.beginsNounPhrase(lead)
                || lead.tag().equals("ADP")
                || Grammar.isDash(lead)
                || Grammar.isIng(lead)
                || lead.tag().equals("VERB");
        for (int at = first + 1; adjunct && at < limit && at < first + LONGEST_ADJUNCT; at++) {
            Token token = document.token(at);
            if (token.is("that") && token.tag().equals("SCONJ")) {
                return at;
            }
            if (document.inQuotation(at)
                    || Grammar.isComma(token)
                    || Grammar.isFinite(document, at, first) && !Grammar.looksReduced(document, at, limit)) {
                return first;
            }
        }
        return first;
    }

    /** Whether a clause may begin after "that", so that it is no "that evening"; its verb may be one that the tagger has missed. */
    private boolean clauseLike(int that, int limit) {
        boolean joins = document.token(that).tag().equals("SCONJ") && limit - that > SHORTEST_CLAUSE;
        return joins || document.inQuotation(that + 1) || Grammar.hasFinite(document, that + 1, limit);
    }

    /** "rejected that advice, saying it was late": "that" points to a noun behind which nothing goes on. */
    private boolean isPointed(int that, int limit) {
        return that + 2 < limit
                && document.token(that).tag().equals("DET")
                && document.token(that + 1).tag().equals("NOUN")
                && Grammar.isComma(document.token(that + 2));
    }

    private Complement whether(CueMatch cue, int first, int limit) {
        int at = first;
        if (at < limit && document.token(at).is("about")) {
            at++;
        }
        if (cue.entry().has(CueFrame.ASKED)
                && at < limit
                && Grammar.beginsNounPhrase(document.token(at))
                && !Grammar.QUESTION_WORDS.contains(document.token(at).lower())) {
            at = adjuncts.skipAll(phrases.baseEnd(at, limit), limit);
            if (at < limit && document.token(at).is("about")) {
                at++;
            }
        }
        if (at + 1 >= limit
                || !Grammar.QUESTION_WORDS.contains(document.token(at).lower())
                || document.token(at).is("which")) {
            return null;
        }
        if (document.token(at).is("when") && !cue.entry().id().equals("ask")) {
            return null;
        }
        return Complement.orNull(CueFrame.WHETHER, at, bounds.clauseEnd(at, limit, cue));
    }

    private Complement bare(CueMatch cue, int first, int limit, boolean strict) {
        int at = adjuncts.skipKnown(first, limit);
        boolean spoken = cue.entry().kind().isUtterance()
                && !cue.group().modal()
                && !cue.group().infinitive();
        if (at >= limit || document.token(at).is("that") || !clauses.begins(at, limit, strict, spoken)) {
            return null;
        }
        return Complement.orNull(CueFrame.BARE, at, bounds.clauseEnd(at, limit, cue));
    }

    /** "a letter that he said was forged": what was said lacks its subject, which stands before the cue. */
    Complement gap(CueMatch cue, TokenRange subject, int from, int limit) {
        int verb = adjuncts.skipAdverbs(cue.group().end(), limit);
        int before = subject.first() - 1;
        if (verb >= limit
                || before < from
                || !cue.entry().has(CueFrame.BARE)
                || !Grammar.isFinite(document, verb, verb)
                || document.inQuotation(verb)) {
            return null;
        }
        Token lead = document.token(before);
        boolean relative = lead.is("that") || lead.is("which") || lead.is("who") || lead.is("than") || lead.is("what");
        String subjectTag = document.token(subject.first()).tag();
        return relative
                        || lead.isNoun() && subjectTag.equals("PRON")
                        || lead.tag().equals("NOUN")
                                && cue.entry().kind().isUtterance()
                                && (subjectTag.equals("PROPN") || subjectTag.equals("DET"))
                ? Complement.orNull(CueFrame.BARE, verb, bounds.clauseEnd(verb, limit, cue))
                : null;
    }

    /** "talked about how", "mindful of why": a question behind the preposition of the cue. */
    private static boolean asksOf(CueMatch cue, Token token) {
        return !cue.entry().words().isEmpty()
                && Grammar.QUESTION_WORDS.contains(token.lower())
                && !token.is("if")
                && !token.is("what")
                && !token.is("who");
    }

    /** "at least a fifth of the fund". */
    private boolean beginsQuantity(int first, int limit) {
        return first + 2 < limit
                && document.token(first).is("at")
                && (document.token(first + 1).is("least")
                        || document.token(first + 1).is("most"))
                && Grammar.beginsNounPhrase(document.token(first + 2));
    }

    private Complement object(CueMatch cue, int first, int limit) {
        Token token = document.token(first);
        boolean gerund = Grammar.isIng(token)
                || token.lower().equals("being")
                || token.lower().equals("having");
        boolean quoted = document.inQuotation(first);
        if (asksOf(cue, token)) {
            return Complement.orNull(CueFrame.OBJECT, first, bounds.clauseEnd(first, limit, cue));
        }
        if (!Grammar.beginsNounPhrase(token)
                        && !gerund
                        && !quoted
                        && !actions.isModifiedNoun(first, limit)
                        && !beginsQuantity(first, limit)
                || token.is("that") && token.tag().equals("SCONJ")) {
            return null;
        }
        if (Grammar.isTimeWord(token.lower())) {
            return null;
        }
        return Complement.orNull(CueFrame.OBJECT, first, bounds.objectEnd(cue, first, limit));
    }
}
