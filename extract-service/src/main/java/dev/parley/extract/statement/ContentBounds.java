package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Token;
import java.util.Set;

/** Tells where what was said ends and the reporter speaks again. */
final class ContentBounds {
    private static final int LONGEST_ASIDE = 25;
    private static final Set<String> SPEAKERS_OWN = Set.of("he", "she", "they", "it", "we", "i");

    private final Document document;
    private final NounPhrases phrases;
    private final WordClasses words;
    private final CueFinder cues;
    private final ObjectBounds objects;

    ContentBounds(Document document, NounPhrases phrases, WordClasses words, CueFinder cues) {
        this.document = document;
        this.phrases = phrases;
        this.words = words;
        this.cues = cues;
        this.objects = new ObjectBounds(document, phrases, this, words);
    }

    /** Index after the last token of a clause that begins at {@code first}. */
    int clauseEnd(int first, int limit, CueMatch cue) {
        int at = first;
        while (at < limit) {
            Quotation quotation = document.quotationAt(at);
            if (quotation != null && quotation.endToken() > at) {
                at = Math.min(limit, quotation.endToken());
                if (commaInside(quotation)
                        && at + 1 < limit
                        && (reporterSpeaks(at, limit) || coordinated(at, limit, cue, true))) {
                    return trim(first, at);
                }
                continue;
            }
            Token token = document.token(at);
            int aside = at > first && isLongDash(token) ? asideEnd(at, limit) : -1;
            if (aside > 0) {
                at = aside;
                continue;
            }
            if (at > first && endsClause(token, at, first, limit, cue)) {
                return trim(first, at);
            }
            at++;
        }
        return trim(first, limit);
    }

    /** Whether the comma that parts the quotation from what follows stands inside its marks. */
    boolean commaInside(Quotation quotation) {
        int last = quotation.innerEndToken() - 1;
        return last > quotation.firstToken() && Grammar.isComma(document.token(last));
    }

    private boolean endsClause(Token token, int at, int first, int limit, CueMatch cue) {
        if (token.is(";") || isLongDash(token)) {
            return true;
        }
        if (at + 1 >= limit) {
            return false;
        }
        if (Grammar.isComma(token)) {
            return reporterSpeaks(at + 1, limit)
                    || cue != null
                            && document.token(at + 1).tag().equals("VERB")
                            && sameSubjectCue(at + 1, at + 1, limit, cue, true)
                    || coordinated(at + 1, limit, cue, true)
                    || cue != null && (isBackground(at + 1, first, limit) || anotherClause(at, first, limit));
        }
        return token.tag().equals("CCONJ") && coordinated(at, limit, cue, false);
    }

    private static boolean isLongDash(Token token) {
        return token.is("—") || token.is("–") || token.is("--");
    }

    /** Index behind the second dash of an aside after which the clause goes on: "the pact — and the law — must go"; -1 if there is none. */
    private int asideEnd(int dash, int limit) {
        for (int at = dash + 1; at + 1 < Math.min(limit, dash + LONGEST_ASIDE); at++) {
            if (document.token(at).is(document.token(dash).lower()) && !document.inQuotation(at)) {
                return reporterSpeaks(at + 1, limit) ? -1 : at + 1;
            }
        }
        return -1;
    }

    /** ", while the owners want more": what the reporter adds to a clause that is whole. */
    private boolean isBackground(int at, int first, int limit) {
        Token token = document.token(at);
        boolean contrast = token.is("while") || token.is("though") || token.is("although") || token.is("whereas");
        boolean own =
                at + 1 < limit && SPEAKERS_OWN.contains(document.token(at + 1).lower());
        boolean described = (token.is("which") || token.is("whom")) && spokenOf(at + 1, limit);
        return described
                || contrast && !own && clauseFollows(at + 1, limit) && Grammar.hasFinite(document, first, at - 1);
    }

    /** Whether behind a comma another clause begins that nothing joins to the one before: the reporter's main clause. */
    private boolean anotherClause(int comma, int first, int limit) {
        Token lead = document.token(first);
        boolean fronted = lead.tag().equals("ADP")
                || lead.tag().equals("SCONJ")
                || lead.tag().equals("ADV")
                || Grammar.SUBORDINATORS.contains(lead.lower())
                || lead.lower().endsWith("ing");
        if (fronted || !Grammar.hasFinite(document, first, comma) || commaBeforeClause(comma - 1, limit) != comma) {
            return false;
        }
        for (int at = comma - 1; at > first; at--) {
            Token token = document.token(at);
            if (Grammar.isComma(token)
                    || Grammar.SUBORDINATORS.contains(token.lower())
                    || token.tag().equals("CCONJ") && at > comma - 3) {
                return false;
            }
        }
        return true;
    }

    /** Whether a source and its cue follow: ", which she described as a mistake". */
    boolean spokenOf(int first, int limit) {
        int subject = phrases.fullEnd(first, limit);
        int verb = skipAdverbs(subject, limit);
        return subject > first && verb < limit && isUtterance(verb, limit);
    }

    /** The first comma or colon that a subject with its verb follows at once, or -1. */
    int commaBeforeClause(int first, int limit) {
        for (int at = first + 1; at + 1 < limit; at++) {
            if (document.token(at).is(":")) {
                return at;
            }
            if (!Grammar.isComma(document.token(at)) || document.inQuotation(at)) {
                continue;
            }
            int subject = phrases.fullEnd(at + 1, limit);
            int verb = skipAdverbs(subject, limit);
            if (subject > at + 1
                    && verb < limit
                    && document.token(verb).isVerb()
                    && Grammar.isFinite(document, verb, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    private boolean reporterSpeaks(int at, int limit) {
        Token token = document.token(at);
        int next = at + 1;
        if (token.is("as") && clauseFollows(next, limit)) {
            return true;
        }
        if (words.has("reporter-opening", token)) {
            return true;
        }
        if (token.is("even") && next < limit && document.token(next).is("as")) {
            return true;
        }
        boolean participle = token.lower().endsWith("ing");
        if (participle && next < limit && document.token(next).is("that") && isUtterance(at, limit)) {
            return true;
        }
        if (participle && words.has("reporter-participle", token) || Grammar.isIng(token) && isUtterance(at, limit)) {
            return true;
        }
        boolean introduced = token.is("while")
                || token.is("by")
                || token.tag().equals("ADV")
                || token.tag().equals("CCONJ");
        if (introduced && next < limit && Grammar.isIng(document.token(next)) && isUtterance(next, limit)) {
            return true;
        }
        boolean article = token.is("a") || token.is("an");
        if (article) {
            int end = phrases.baseEnd(at, limit);
            return end > at && end - at <= 4 && words.has("resumptive-noun", document.token(end - 1));
        }
        return false;
    }

    boolean isUtterance(int head, int limit) {
        for (CueMatch match : cues.at(head, head, limit)) {
            if (match.entry().kind().isUtterance()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a coordinated cue begins at "and" or "but": of the same subject, or of another one. */
    private boolean coordinated(int at, int limit, CueMatch cue, boolean comma) {
        Token token = document.token(at);
        boolean joint = token.tag().equals("CCONJ")
                || token.is("while")
                || token.is("whereas")
                || token.is("yet")
                || token.is("although")
                || token.is("though");
        if (!joint || at + 1 >= limit) {
            return false;
        }
        int next = at + 1;
        while (next < limit
                && (document.token(next).tag().equals("ADV")
                        || Grammar.NEGATIONS.contains(document.token(next).lower())
                        || Grammar.AUXILIARIES.contains(document.token(next).lower()))) {
            next++;
        }
        if (next >= limit) {
            return false;
        }
        if (document.token(next).isVerb()) {
            return sameSubjectCue(at + 1, next, limit, cue, comma);
        }
        int subject = phrases.fullEnd(next, limit);
        return comma && subject > next && subject < limit && otherCue(subject, limit);
    }

    private boolean sameSubjectCue(int from, int head, int limit, CueMatch cue, boolean comma) {
        for (CueMatch match : cues.at(head, from, limit)) {
            boolean utters =
                    match.entry().kind().isUtterance() || comma && match.entry().kind() == CueKind.POSITION;
            boolean sameForm = cue != null
                    && (match.group().form() == cue.group().form() || isFinite(match.group()) && isFinite(cue.group()));
            if (utters && sameForm && !match.group().infinitive() && complementFollows(match, limit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinite(VerbGroup group) {
        return group.first() < group.head() && Grammar.isFinite(document, group.first(), group.first())
                || group.form() == VerbForm.PAST
                || group.form() == VerbForm.PRESENT;
    }

    private boolean complementFollows(CueMatch match, int limit) {
        int at = match.group().end();
        while (at < limit
                && (document.token(at).tag().equals("ADV")
                        || document.token(at).tag().equals("ADP")
                                && !match.entry().words().isEmpty())) {
            at++;
        }
        if (at >= limit) {
            return false;
        }
        Token next = document.token(at);
        CueEntry entry = match.entry();
        return next.is("that") && entry.has(CueFrame.THAT)
                || document.inQuotation(at)
                || next.is("to") && entry.has(CueFrame.INFINITIVE)
                || Grammar.isIng(next) && entry.has(CueFrame.OBJECT)
                || Grammar.beginsNounPhrase(next)
                        && (entry.has(CueFrame.OBJECT)
                                || entry.has(CueFrame.BARE)
                                || entry.has(CueFrame.TOLD)
                                || entry.has(CueFrame.ASKED)
                                || entry.has(CueFrame.LABEL)
                                || entry.has(CueFrame.AS)
                                || entry.has(CueFrame.ACCUSED));
    }

    private boolean otherCue(int first, int limit) {
        int head = first;
        while (head < limit
                && head < first + 4
                && (document.token(head).tag().equals("ADV")
                        || document.token(head).tag().equals("AUX"))) {
            head++;
        }
        if (head >= limit || !document.token(head).tag().equals("VERB")) {
            return false;
        }
        for (CueMatch match : cues.at(head, first, limit)) {
            if (match.entry().kind().isUtterance()
                    && complementFollows(match, limit)
                    && !match.group().infinitive()) {
                return true;
            }
        }
        return false;
    }

    boolean clauseFollows(int first, int limit) {
        int end = phrases.fullEnd(first, limit);
        return end > first && end < limit && Grammar.isFinite(document, skipAdverbs(end, limit), first);
    }

    int skipAdverbs(int first, int limit) {
        int at = first;
        while (at < limit - 1 && document.token(at).tag().equals("ADV")) {
            at++;
        }
        return at;
    }

    /** The end of "the offer as “a trick”", a phrase that no clause is: any further cue of the subject ends it. */
    int labelEnd(int first, int limit, CueMatch cue) {
        int end = clauseEnd(first, limit, cue);
        for (int at = first + 1; at + 1 < end; at++) {
            if (!document.inQuotation(at)
                    && document.token(at).tag().equals("CCONJ")
                    && sameSubjectCue(at + 1, skipAdverbs(at + 1, end), end, cue, true)) {
                return trim(first, at);
            }
        }
        return end;
    }

    /** Index after the last token of a noun phrase with all that belongs to it. */
    int objectEnd(int first, int limit) {
        return objects.end(first, limit, false);
    }

    /** The same for the object of a cue, behind which a verb may follow only if the cue is not the verb of its sentence. */
    int objectEnd(CueMatch cue, int first, int limit) {
        return objects.end(first, limit, isMain(cue.group()));
    }

    /** Whether a finite verb has a subject of its own that no relative pronoun is. */
    private boolean isMain(VerbGroup group) {
        int before = group.first() - 1;
        int from = document.sentenceOf(group.head()).first();
        boolean bare = group.form() == VerbForm.BASE && !isPlainPresent(group, from);
        if (group.infinitive() || group.isBareParticiple(document) || bare) {
            return Grammar.hasFinite(document, from, group.first());
        }
        return before >= from
                && !Grammar.RELATIVES.contains(document.token(before).lower());
    }

    /** Whether a base form stands behind a subject in the plural and is thus a verb of the present: "critics want the law changed". */
    private boolean isPlainPresent(VerbGroup group, int from) {
        if (group.first() != group.head() || group.first() == from) {
            return false;
        }
        Token before = document.token(group.first() - 1);
        boolean plural = before.tag().equals("NOUN") && !before.lemma().equals(before.lower());
        return plural || Grammar.SUBJECT_PRONOUNS.contains(before.lower());
    }

    /** Leaves out the punctuation at the end; a closing quotation mark and bracket stay. */
    int trim(int first, int end) {
        int at = end;
        while (at > first + 1) {
            Token token = document.token(at - 1);
            boolean keep = token.isWord()
                    || NounPhrases.isQuotationMark(token)
                    || document.inQuotation(at - 1)
                    || token.is(")")
                    || token.is("%")
                    || token.is("'s");
            if (keep && !token.tag().equals("CCONJ")) {
                return at;
            }
            at--;
        }
        return at;
    }
}
