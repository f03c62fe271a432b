package dev.parley.extract.stance.condition;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds what a stance depends on: clauses ("only if"), restrictive qualities ("fair talks"), circumstances. */
public final class ConditionFinder {
    private final Markers markers;

    public ConditionFinder(Markers markers) {
        this.markers = markers;
    }

    /** Clauses and qualities that make support conditional. */
    public List<TokenRange> ofSupport(Document document, TokenRange segment, TokenRange target) {
        List<TokenRange> conditions = new ArrayList<>(1);
        TokenRange quality = quality(document, target);
        if (quality != null) {
            conditions.add(quality);
        }
        counted(document, segment, conditions);
        lead(document, segment, conditions);
        if (conditions.size() > (quality == null ? 0 : 1)) {
            return conditions;
        }
        clauses("condition", document, segment, conditions);
        return conditions;
    }

    /** What an announced act depends on. */
    public List<TokenRange> ofAct(Document document, TokenRange segment) {
        List<TokenRange> conditions = new ArrayList<>(1);
        lead(document, segment, conditions);
        if (conditions.isEmpty()) {
            clauses("condition", document, segment, conditions);
        }
        return conditions;
    }

    /** What opposition is limited to: it stays opposition. */
    public List<TokenRange> ofOpposition(Document document, TokenRange segment) {
        List<TokenRange> conditions = new ArrayList<>(1);
        TokenRange circumstance = markers.find("circumstance", document, segment.first(), segment.end());
        if (circumstance != null) {
            conditions.add(withNoun(document, circumstance, segment.end()));
        }
        lead(document, segment, conditions);
        if (conditions.isEmpty() || circumstance != null) {
            clauses("obstacle", document, segment, conditions);
        }
        if (conditions.isEmpty()) {
            clauses("condition", document, segment, conditions);
        }
        return conditions;
    }

    /** "under the present" with the "rules" behind it. */
    private static TokenRange withNoun(Document document, TokenRange opening, int limit) {
        Token first = document.token(opening.first());
        if (!first.tag().equals("ADP")) {
            return opening;
        }
        int end = new NounPhrases(document).baseEnd(opening.first() + 1, limit);
        return new TokenRange(opening.first(), Math.max(opening.end(), end));
    }

    /** "Once the lists are checked, we will sign": a stretch's own first clause. */
    private void lead(Document document, TokenRange segment, List<TokenRange> conditions) {
        int first = segment.first();
        while (first < segment.end() && NounPhrases.isQuotationMark(document.token(first))) {
            first++;
        }
        if (first >= segment.end() || markers.at("condition-lead", document, first, segment.end()) == null) {
            return;
        }
        for (int at = first + 2; at + 2 < segment.end(); at++) {
            if (Grammar.isComma(document.token(at)) || isMain(document, first, at)) {
                conditions.add(new TokenRange(first, at));
                return;
            }
        }
    }

    /** "Without such guarantees we will not sign": a condition without a verb ends where a pronoun begins a clause. */
    private static boolean isMain(Document document, int first, int at) {
        boolean bare =
                document.token(first).is("without") || document.token(first).is("absent");
        return bare && Conditionals.isSubject(document.token(at));
    }

    private Conditionals conditionals(Document document) {
        return new Conditionals(document, markers);
    }

    private void clauses(String kind, Document document, TokenRange segment, List<TokenRange> conditions) {
        for (int at = segment.first(); at + 1 < segment.end(); at++) {
            TokenRange marker = markers.at(kind, document, at, segment.end());
            if (marker == null
                    && kind.equals("condition")
                    && conditionals(document).isOnly(segment, at)) {
                marker = new TokenRange(at, at + 1);
            }
            if (marker == null
                    && kind.equals("condition")
                    && conditionals(document).isInverted(at)) {
                marker = new TokenRange(at, at + 1);
            }
            if (marker == null || !introduces(document, at, segment)) {
                continue;
            }
            int end = end(document, at, segment.end());
            if (end > marker.end()) {
                conditions.add(new TokenRange(at, end));
                return;
            }
        }
    }

    private static boolean introduces(Document document, int at, TokenRange segment) {
        Token token = document.token(at);
        Token before = at > segment.first() ? document.token(at - 1) : null;
        boolean even = before != null && (before.is("even") || before.is("as") || before.is("what") || before.is("no"));
        boolean verb = token.is("provided") && Conditionals.isVerb(document, at);
        boolean predicate = token.is("subject") && before != null && Grammar.isBe(before.lower());
        boolean time = token.is("until") && !hasVerb(document, at, segment.end());
        // "Offered once more to help"
        boolean again = token.is("once") && !hasVerb(document, at, segment.end());
        return !again && !time && !even && !verb && !predicate && !token.tag().equals("NOUN");
    }

    /** "until the siege is lifted" depends on something, "until the New Year" does not. */
    private static boolean hasVerb(Document document, int from, int limit) {
        for (int at = from + 1; at < limit && !Grammar.isComma(document.token(at)); at++) {
            if (Grammar.isFinite(document, at, from)) {
                return true;
            }
        }
        return false;
    }

    /** "on three conditions: a ban, a seat and a vote": each of what is counted. */
    private void counted(Document document, TokenRange segment, List<TokenRange> conditions) {
        for (int at = segment.first() + 1; at + 2 < segment.end(); at++) {
            boolean announced = document.token(at).lemma().equals("condition")
                    && document.token(at + 1).is(":");
            if (!announced) {
                continue;
            }
            int first = at + 2;
            for (int end = first + 1; end <= segment.end(); end++) {
                boolean last = end == segment.end();
                boolean parts = !last
                        && (Grammar.isComma(document.token(end))
                                || document.token(end).is("and")
                                || document.token(end).is(";"));
                if ((last || parts) && end > first) {
                    conditions.add(new TokenRange(first, end));
                }
                if (parts) {
                    first = end + 1;
                    end = first;
                }
            }
            return;
        }
    }

    private static int end(Document document, int first, int limit) {
        boolean leads = first == 0
                || !document.token(first - 1).isWord()
                || document.token(first - 1).is("but");
        int at = first;
        while (at < limit) {
            Token token = document.token(at);
            if (at > first
                    && Grammar.isComma(token)
                    && leads
                    && at > first + 2
                    && !document.token(first).is("only")) {
                break;
            }
            if (token.is(".") || token.is(";") || token.is("!") || token.is("?")) {
                break;
            }
            at++;
        }
        while (at > first && document.token(at - 1).isPunctuation()) {
            at--;
        }
        return at;
    }

    /** The quality that restricts a target: the quoted phrase it stands in, or the adjectives round it. */
    private TokenRange quality(Document document, TokenRange target) {
        TokenRange phrase = markers.find("quality-phrase", document, target.first(), target.end());
        if (phrase != null) {
            return new TokenRange(phrase.first(), target.end());
        }
        TokenRange adjective = markers.find("quality", document, target.first(), target.end());
        if (adjective == null || !isQuality(document.token(adjective.first()))) {
            return null;
        }
        for (int at = target.first(); at < adjective.first(); at++) {
            if (document.token(at).is("called")) {
                return null;
            }
        }
        Quotation quotation = document.quotationAt(adjective.first());
        if (quotation != null
                && quotation.firstToken() >= target.first() - 1
                && quotation.endToken() - quotation.firstToken() < 9) {
            return new TokenRange(quotation.firstToken(), quotation.endToken());
        }
        int first = adjective.first();
        int end = adjective.end();
        while (end < target.end()
                && (isAdjectival(document, end)
                        || joins(document, end) && end + 1 < target.end() && isAdjectival(document, end + 1))) {
            end++;
        }
        while (first > target.first()
                && (isAdjectival(document, first - 1)
                        || isManner(document, first - 1)
                        || joins(document, first - 1)
                                && first - 1 > target.first()
                                && isAdjectival(document, first - 2))) {
            first--;
        }
        return new TokenRange(first, end);
    }

    /** "socially" in "socially responsible". */
    private static boolean isManner(Document document, int at) {
        return document.token(at).tag().equals("ADV")
                && document.token(at).lower().endsWith("ly");
    }

    /** An adjective, or a participle that stands for one: "lasting". */
    private static boolean isQuality(Token token) {
        return token.tag().equals("ADJ")
                || token.tag().equals("VERB") && token.lower().endsWith("ing");
    }

    private static boolean isAdjectival(Document document, int at) {
        return document.token(at).tag().equals("ADJ");
    }

    private static boolean joins(Document document, int at) {
        Token token = document.token(at);
        return Grammar.isComma(token) || token.tag().equals("CCONJ") || NounPhrases.isQuotationMark(token);
    }
}
