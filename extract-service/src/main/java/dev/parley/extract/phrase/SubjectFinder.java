package dev.parley.extract.phrase;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Finds the noun phrase that a verb has for its subject, with title, appositive and relative clause. */
public final class SubjectFinder {
    private static final int LONGEST_APPOSITIVE = 40;

    private final Document document;
    private final NounPhrases phrases;
    private final Appositives appositives;

    public SubjectFinder(Document document, NounPhrases phrases) {
        this.document = document;
        this.phrases = phrases;
        this.appositives = new Appositives(document);
    }

    /** The subject that stands before a verb group, or null; {@code from} bounds the search. */
    public TokenRange before(int verb, int from) {
        TokenRange nearest = nearestBefore(verb, from);
        TokenRange whole = nearest == null ? null : withParticiple(nearest, from);
        return whole == null ? nearest : whole;
    }

    /** The phrase that a day belongs to by a participle: "A report published Tuesday found". Null if there is none. */
    private TokenRange withParticiple(TokenRange day, int from) {
        int participle = day.first() - 1;
        boolean leads = Grammar.leadsTime(document.token(day.first()).lower()) && day.first() + 1 < day.end();
        Token time = document.token(leads ? day.first() + 1 : day.first());
        if (participle <= from || !Grammar.isTimeWord(time.lower())) {
            return null;
        }
        Token token = document.token(participle);
        boolean past = token.tag().equals("VERB") && VerbForm.of(token) == VerbForm.PAST;
        TokenRange noun = past || token.is("out") ? endingAt(participle - 1, from) : null;
        return noun == null ? null : new TokenRange(noun.first(), day.end());
    }

    private TokenRange nearestBefore(int verb, int from) {
        int last = verb - 1;
        while (last >= from
                && (document.token(last).tag().equals("ADV") && !isRelative(last)
                        || last > from && Grammar.isFloating(document, last))) {
            last--;
        }
        if (last < from) {
            return null;
        }
        last = beforeTime(last, from);
        Token token = document.token(last);
        if (Grammar.isComma(token) || Grammar.isDash(token)) {
            return withAppositive(last, from, token.lower());
        }
        if (token.is(")")) {
            int open = matchingParenthesis(last, from);
            TokenRange outer = open > from ? before(open, from) : null;
            return outer == null ? null : new TokenRange(outer.first(), last + 1);
        }
        return endingAt(last, from);
    }

    /** Steps back over a day between subject and verb: "The mayor on Friday said". */
    private int beforeTime(int last, int from) {
        int at = last;
        while (at > from && Grammar.isTimeWord(document.token(at).lower())) {
            at--;
        }
        if (at < last && at > from && document.token(at).tag().equals("ADP")) {
            at--;
        } else if (at < last
                && at > from
                && Grammar.leadsTime(document.token(at).lower())
                && !document.token(at).is("the")) {
            at--;
        }
        boolean nominal = at < last && (Grammar.isNominal(document.token(at)) || Grammar.isComma(document.token(at)));
        return nominal ? at : last;
    }

    /** The noun phrase after an inverted verb: "said Ana Ruiz, a teacher from Lima". Null if there is none. */
    public TokenRange after(int verbEnd, int limit) {
        int first = verbEnd;
        while (first < limit && document.token(first).tag().equals("ADV")) {
            first++;
        }
        if (first >= limit || !Grammar.beginsNounPhrase(document.token(first)) || document.inQuotation(first)) {
            return null;
        }
        int end = phrases.fullEnd(first, limit);
        boolean adjective =
                end == first && first + 1 < limit && document.token(first).is("the");
        for (int at = first + 1;
                adjective && at < limit && document.token(at).tag().equals("ADJ");
                at++) {
            end = at + 1;
        }
        if (end == first) {
            return null;
        }
        return new TokenRange(first, appositives.end(appositives.parenthesisEnd(end, limit), limit));
    }

    private TokenRange withAppositive(int close, int from, String mark) {
        int lowest = Math.max(from, close - LONGEST_APPOSITIVE);
        for (int open = close - 1; open > lowest; open--) {
            if (document.inQuotation(open)) {
                if (document.token(open).is("”") || document.token(open).is("\"")) {
                    return null;
                }
                continue;
            }
            boolean same = document.token(open).is(mark);
            if (!same || !appositives.begins(open + 1, mark)) {
                continue;
            }
            TokenRange named = named(open - 1, from);
            if (named != null && !isLeadingPhrase(named, from)) {
                return appositives.isAside(open + 1, close) ? named : new TokenRange(named.first(), close);
            }
        }
        return null;
    }

    /** The phrase that ends at a token, or in a parenthesis there: "Levin (Mich.)". */
    private TokenRange named(int last, int from) {
        if (!document.token(last).is(")")) {
            return endingAt(last, from);
        }
        int open = matchingParenthesis(last, from);
        TokenRange outer = open > from ? endingAt(open - 1, from) : null;
        return outer == null ? null : new TokenRange(outer.first(), last + 1);
    }

    /** Whether the phrase before the comma is "on Friday" or "In March" rather than a name. */
    private boolean isLeadingPhrase(TokenRange named, int from) {
        boolean afterPreposition =
                named.first() > from && document.token(named.first() - 1).tag().equals("ADP");
        return afterPreposition
                || Grammar.isTimeWord(document.token(named.end() - 1).lower());
    }

    private boolean isRelative(int at) {
        return Grammar.RELATIVES.contains(document.token(at).lower());
    }

    private int matchingParenthesis(int close, int from) {
        for (int at = close - 1; at >= from; at--) {
            if (document.token(at).is("(")) {
                return at;
            }
        }
        return -1;
    }

    /** The noun phrase whose last token is {@code last}, or null. */
    private TokenRange endingAt(int last, int from) {
        if (last < from) {
            return null;
        }
        Token token = document.token(last);
        if (Grammar.RELATIVES.contains(token.lower()) && !token.is("where") && !token.is("whose")) {
            return new TokenRange(last, last + 1);
        }
        boolean alone = last == from || !Grammar.isNominal(document.token(last - 1));
        if ((token.tag().equals("PRON") || token.tag().equals("DET") && alone)
                && !NounPhrases.isPossessive(token)
                && Grammar.SUBJECT_PRONOUNS.contains(token.lower())
                && (last == from || !document.token(last - 1).tag().equals("ADP"))) {
            return new TokenRange(last, last + 1);
        }
        boolean governed = token.tag().equals("PRON")
                && last - 2 > from
                && document.token(last - 1).tag().equals("ADP");
        if (governed && isAdjectiveBehindNoun(last - 2, from)) {
            TokenRange noun = endingAt(last - 3, from);
            return noun == null ? null : new TokenRange(noun.first(), last + 1);
        }
        if (!Grammar.isNominal(token) && !isNominalEnd(token)) {
            return null;
        }
        int first = leftEdge(last, from);
        first = skipLeading(first, last);
        return first <= last ? new TokenRange(first, last + 1) : null;
    }

    /** "a source close to him". */
    private boolean isAdjectiveBehindNoun(int at, int from) {
        return at > from
                && document.token(at).tag().equals("ADJ")
                && document.token(at - 1).tag().equals("NOUN");
    }

    private static boolean isNominalEnd(Token token) {
        return token.tag().equals("ADJ") || token.tag().equals("DET") || token.is("'s") || token.is(".");
    }

    private int leftEdge(int last, int from) {
        int at = last;
        while (at > from) {
            int before = at - 1;
            Token token = document.token(before);
            if (document.inQuotation(before)
                    && before + 1 <= last
                    && document.quotationAt(before).endToken() == before + 1
                    && document.quotationAt(before).endToken()
                                    - document.quotationAt(before).firstToken()
                            > 6) {
                break;
            }
            if (accepts(token, before, last, from)) {
                at = before;
                continue;
            }
            int relative = relativeBefore(before, from);
            if (relative > from && Grammar.isNominal(document.token(relative - 1))) {
                at = relative;
                continue;
            }
            if (Grammar.isComma(token) && isListComma(before, last, from)) {
                at = before;
                continue;
            }
            break;
        }
        return at;
    }

    /** "The envoy to Peru": no infinitive, whatever its tag. */
    private boolean leadsToName(Token token, int index, int last, int from) {
        return token.is("to")
                && index > from
                && index < last
                && document.token(index - 1).isNoun()
                && document.token(index + 1).tag().equals("PROPN");
    }

    private boolean accepts(Token token, int index, int last, int from) {
        return switch (token.tag()) {
            case "DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM" -> true;
            case "PRON" ->
                NounPhrases.isPossessive(token)
                        || index + 1 <= last
                                && document.token(index + 1).tag().equals("ADP")
                                && !Grammar.RELATIVES.contains(token.lower());
            case "PART" -> token.is("'s") || token.is("'") || leadsToName(token, index, last, from);
            case "ADP" ->
                Grammar.PREPOSITIONS.contains(token.lower()) && !token.is("to")
                        || token.is("to") && token.tag().equals("ADP");
            case "CCONJ" -> joinsNouns(index, from);
            case "ADV" -> index + 1 <= last && document.token(index + 1).tag().equals("ADJ");
            case "VERB" -> isPostmodifier(token, index, from);
            default ->
                NounPhrases.isQuotationMark(token)
                        || token.is("'")
                        || token.is("-") && index > from && document.end(index) == document.start(index + 1)
                        || token.isWord() && token.tag().equals("PUNCT");
        };
    }

    private boolean isPostmodifier(Token token, int index, int from) {
        if (index <= from || index + 1 >= document.size()) {
            return false;
        }
        Token before = document.token(index - 1);
        Token after = document.token(index + 1);
        boolean participle = token.lower().endsWith("ing")
                || token.lower().endsWith("ed")
                || token.lower().endsWith("en");
        boolean modifier = participle
                && after.isNoun()
                && (before.tag().equals("DET") || before.tag().equals("ADJ"));
        boolean after0 = before.isNoun()
                && participle
                && (after.tag().equals("ADP") || token.lower().endsWith("ing"));
        return modifier || after0;
    }

    /** Whether "and" joins two noun phrases, not two clauses. */
    private boolean joinsNouns(int index, int from) {
        if (index <= from
                || !Grammar.isNominal(document.token(index - 1))
                        && !document.token(index - 1).tag().equals("ADJ")) {
            return false;
        }
        for (int at = index - 1; at >= from; at--) {
            Token token = document.token(at);
            if (Grammar.isFinite(document, at, from) && !Grammar.looksReduced(document, at, index)) {
                return false;
            }
            boolean boundary = token.isPunctuation() && !NounPhrases.isQuotationMark(token)
                    || Grammar.SUBORDINATORS.contains(token.lower())
                    || token.is("that");
            if (boundary) {
                return true;
            }
        }
        return true;
    }

    private boolean isListComma(int comma, int last, int from) {
        if (comma <= from || !document.token(comma - 1).isNoun()) {
            return false;
        }
        for (int at = comma + 1; at < last && at < comma + 9; at++) {
            Token token = document.token(at);
            if (token.tag().equals("CCONJ")) {
                return !document.token(at + 1).isVerb();
            }
            if (token.isVerb() || token.tag().equals("ADP")) {
                return false;
            }
        }
        return false;
    }

    /** Where a restrictive "who attended the meeting" before a token begins, or -1. */
    private int relativeBefore(int verb, int from) {
        if (!document.token(verb).isVerb()) {
            return -1;
        }
        int lowest = Math.max(from, verb - 5);
        for (int at = verb - 1; at >= lowest; at--) {
            Token token = document.token(at);
            if (token.is("who")
                    || token.is("which")
                    || token.is("that") && token.tag().equals("PRON")) {
                return at;
            }
            if (token.isPunctuation()) {
                return -1;
            }
        }
        return -1;
    }

    /** Leaves out "In Moscow" and "Last week" before the noun phrase proper. */
    private int skipLeading(int first, int last) {
        int at = first;
        while (at < last) {
            Token token = document.token(at);
            if (token.tag().equals("ADP") && !token.is("like")) {
                int end = phrases.baseEnd(at + 1, last + 1);
                if (end > last) {
                    return at + 1;
                }
                at = end == at ? at + 1 : end;
            } else if (token.tag().equals("CCONJ") || NounPhrases.isQuotationMark(token) || token.is("'s")) {
                at++;
            } else if (timeEnd(at, last) > at) {
                at = timeEnd(at, last);
            } else {
                return at;
            }
        }
        return at;
    }

    private int timeEnd(int at, int last) {
        int end = at;
        if (Grammar.leadsTime(document.token(end).lower()) && end < last) {
            end++;
        }
        int begin = end;
        while (end < last
                && (Grammar.isTimeWord(document.token(end).lower())
                        || end > begin && document.token(end).tag().equals("NUM"))) {
            end++;
        }
        boolean followed = end <= last && Grammar.beginsNounPhrase(document.token(end));
        return end > begin && followed && !document.token(end).is("'s") ? end : at;
    }
}
