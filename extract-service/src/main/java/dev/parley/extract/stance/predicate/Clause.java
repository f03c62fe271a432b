package dev.parley.extract.stance.predicate;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** A stretch of tokens in which leanings are read, with the questions about its grammar. */
public final class Clause {
    private static final int FARTHEST = 30;
    private static final Set<String> RAISING = Markers.words("raising");

    public final Document document;
    public final NounPhrases phrases;
    public final SubjectFinder subjects;
    public final int first;
    public final int end;

    /** The subject where a cue parts it from its verb, "The dam, she said, will hold"; null if it stands inside. */
    final TokenRange lead;

    public Clause(Document document, NounPhrases phrases, SubjectFinder subjects, int first, int end) {
        this(document, phrases, subjects, first, end, null);
    }

    public Clause(Document document, NounPhrases phrases, SubjectFinder subjects, int first, int end, TokenRange lead) {
        this.lead = lead;
        this.document = document;
        this.phrases = phrases;
        this.subjects = subjects;
        this.first = first;
        this.end = end;
    }

    public TokenRange range() {
        return new TokenRange(first, end);
    }

    public VerbGroup group(int head, int groupEnd) {
        String lower = document.token(head).lower();
        boolean base = lower.equals(document.token(head).lemma());
        // "bring" and "cling" end in -ing without being participles.
        VerbForm form = base
                ? VerbForm.BASE
                : lower.endsWith("ing") ? VerbForm.ING : lower.endsWith("s") ? VerbForm.PRESENT : VerbForm.PAST;
        VerbGroup group = VerbGroup.around(document, head, groupEnd, form, first);
        boolean ended = isNoLonger(group);
        boolean only =
                group.negated() && head > first && document.token(head - 1).is("but");
        return ended || only ? negated(group, ended) : group;
    }

    /** The verb group of a predicate; a "not" between its words negates it as well. */
    public VerbGroup group(PredicateLexicon.Hit hit) {
        VerbGroup group = raised(group(hit.first(), hit.end()));
        return hit.denied() ? negated(group, true) : group;
    }

    /** "appears to favour": the subject of the one is that of the other. */
    public VerbGroup raised(VerbGroup group) {
        int before = group.first() - 1;
        boolean raising = group.infinitive()
                && before > first
                && (isRaising(document.token(before)) || document.token(before).is("going"));
        if (!raising) {
            return group;
        }
        VerbGroup outer = group(before, group.end());
        return new VerbGroup(
                outer.first(),
                group.head(),
                group.end(),
                group.form(),
                // "would be the last to defend it"
                group.negated() || outer.negated() != document.token(before).is("last"),
                false,
                group.passive(),
                outer.modal());
    }

    private static boolean isRaising(Token token) {
        return RAISING.contains(token.lemma()) || RAISING.contains(token.lower());
    }

    /** "no longer backs the plan". */
    private boolean isNoLonger(VerbGroup group) {
        int from = Math.max(first, group.first() - 2);
        for (int at = from; at + 1 < group.head(); at++) {
            if (document.token(at).is("no") && document.token(at + 1).is("longer")) {
                return true;
            }
        }
        return false;
    }

    private static VerbGroup negated(VerbGroup group, boolean negated) {
        return new VerbGroup(
                group.first(),
                group.head(),
                group.end(),
                group.form(),
                negated,
                group.infinitive(),
                group.passive(),
                group.modal());
    }

    /** The subject of a group inside the clause, or null. */
    public TokenRange subject(VerbGroup group) {
        return subjectBefore(group.first());
    }

    /** The subject that ends before a verb, with adverbs between; null if there is none. */
    public TokenRange subjectBefore(int verb) {
        int at = verb;
        while (at > first
                && (document.token(at - 1).tag().equals("ADV")
                        || NounPhrases.isQuotationMark(document.token(at - 1)))) {
            at--;
        }
        // "Easing the rules step by step would help"
        if (at - 3 > first
                && document.token(at - 2).is("by")
                && document.token(at - 1).lower().equals(document.token(at - 3).lower())) {
            at -= 3;
        }
        return at > first ? ownOrShared(at) : lead;
    }

    /** "will not sell a share and will not interfere": the second verb has the subject of the first. */
    private TokenRange ownOrShared(int verb) {
        TokenRange own = subjects.before(verb, first);
        Token before = document.token(verb - 1);
        boolean joined = own == null && (before.is("and") || before.is("but") || before.is("or") || before.is("nor"));
        if (!joined || !isSecondVerb(verb)) {
            return own;
        }
        for (int at = verb - 2; at > first && at > verb - FARTHEST; at--) {
            if (Grammar.isFinite(document, at, first)) {
                int head = at;
                while (head + 1 < verb
                        && (document.token(head + 1).isVerb()
                                || document.token(head + 1).tag().equals("ADV")
                                || Grammar.NEGATIONS.contains(
                                        document.token(head + 1).lower()))) {
                    head++;
                }
                return subjectBefore(group(head, head + 1).first());
            }
        }
        return null;
    }

    /** "and will", "but opposes": a verb of its own stands behind the conjunction. */
    private boolean isSecondVerb(int from) {
        int at = from;
        while (at < end
                && (document.token(at).tag().equals("ADV")
                        || Grammar.NEGATIONS.contains(document.token(at).lower()))) {
            at++;
        }
        return at < end && Grammar.isFinite(document, at, first);
    }

    /** Whether a condition follows the clause in its sentence: "… if", "… provided". */
    public boolean isLimited() {
        int next = end;
        while (next < document.size() && Grammar.isComma(document.token(next))) {
            next++;
        }
        return next < document.size()
                && document.token(next).sentence() == document.token(first).sentence()
                && switch (document.token(next).lower()) {
                    case "if", "provided", "once", "only", "unless", "as", "so", "on", "in", "subject" -> true;
                    default -> false;
                };
    }

    /** The noun phrase after a token with what belongs to it; null if none begins there. */
    public TokenRange object(int from) {
        int begin = from;
        while (begin < end
                && (document.token(begin).tag().equals("ADV")
                        || NounPhrases.isQuotationMark(document.token(begin))
                        || joinsVerb(begin)
                        || begin > from && joinsVerb(begin - 1))) {
            begin++;
        }
        if (begin >= end) {
            return null;
        }
        Token token = document.token(begin);
        // "renewed talks": the tagger calls some participles verbs.
        boolean participle = token.lower().endsWith("ed")
                && begin + 1 < end
                && document.token(begin + 1).tag().equals("NOUN");
        boolean starts = Grammar.beginsNounPhrase(token) || Grammar.isIng(token) || participle;
        return starts ? TokenRange.orNull(begin, objectEnd(begin)) : null;
    }

    /**
     * The word right behind a transitive verb that the tagger calls a verb though it is a noun, "wants dialogue": nothing but
     * the end or a preposition follows it. Null if it is none.
     */
    public TokenRange bareNoun(int at) {
        if (at >= end) {
            return null;
        }
        Token token = document.token(at);
        boolean behindVerb = at > first && document.token(at - 1).isVerb();
        boolean closed = at + 1 >= end
                || document.token(at + 1).isPunctuation()
                || document.token(at + 1).is("that")
                || document.token(at + 1).tag().equals("ADP");
        boolean bare = token.tag().equals("VERB") && token.lower().equals(token.lemma());
        return behindVerb && closed && bare ? new TokenRange(at, at + 1) : null;
    }

    /** "preserve and expand its fleet": the object is that of both verbs. */
    private boolean joinsVerb(int at) {
        return at + 1 < end
                && document.token(at).tag().equals("CCONJ")
                && document.token(at + 1).tag().equals("VERB");
    }

    private int objectEnd(int begin) {
        int at = begin + 1;
        while (at < end) {
            Token token = document.token(at);
            boolean list = Grammar.isComma(token)
                    && at + 2 < end
                    && (document.token(at + 1).isNoun()
                            || document.token(at + 1).tag().equals("ADJ")
                                    && document.token(at - 1).tag().equals("ADJ"));
            if (token.isPunctuation()
                    && !NounPhrases.isQuotationMark(token)
                    && !list
                    && !token.is("'s")
                    && !token.is("-")
                    && !token.is("/")) {
                break;
            }
            if (stops(token, at)) {
                break;
            }
            at++;
        }
        while (at > begin + 1
                && (document.token(at - 1).tag().equals("CCONJ")
                        || document.token(at - 1).isPunctuation()
                                && !NounPhrases.isQuotationMark(document.token(at - 1)))) {
            at--;
        }
        return at;
    }

    private boolean stops(Token token, int at) {
        String lower = token.lower();
        // "“an open process” as prices rise": behind a quotation the reporter speaks again.
        boolean reporter = (lower.equals("as") || lower.equals("amid"))
                && document.inQuotation(at - 1)
                && !document.inQuotation(at);
        if (reporter) {
            return true;
        }
        boolean joint = token.tag().equals("CCONJ") && at + 1 < end && Grammar.isFinite(document, at + 1, first);
        boolean marker =
                switch (lower) {
                    case "if",
                            "unless",
                            "until",
                            "provided",
                            "because",
                            "while",
                            "although",
                            "after",
                            "before",
                            "but",
                            "rather" -> true;
                    case "or" -> at + 1 < end && document.token(at + 1).lemma().equals("face");
                    default -> false;
                };
        return joint || marker;
    }

    /** The verb phrase after "to", or null. */
    public TokenRange infinitive(int from) {
        int at = from;
        while (at < end && at < from + 12 && !document.token(at).is("to")) {
            if (document.token(at).isPunctuation() && !NounPhrases.isQuotationMark(document.token(at))) {
                return null;
            }
            at++;
        }
        if (at + 1 >= end || !document.token(at).is("to")) {
            return null;
        }
        int verb = at + 1;
        while (verb < end
                && (document.token(verb).tag().equals("ADV") || NounPhrases.isQuotationMark(document.token(verb)))) {
            verb++;
        }
        return verb < end && document.token(verb).isVerb() ? TokenRange.orNull(verb, objectEnd(verb)) : null;
    }

    /** Whether the subject itself denies: "no country is prepared to". */
    public boolean isDenied(TokenRange subject) {
        boolean nobody = subject != null
                && subject.first() > first
                && document.token(subject.first()).is("one")
                && document.token(subject.first() - 1).is("no");
        boolean notOne = subject != null
                && (document.token(subject.first()).is("not")
                        || subject.first() > first
                                && document.token(subject.first() - 1).is("not"));
        return nobody
                || notOne
                || subject != null
                        && switch (document.token(subject.first()).lower()) {
                            case "no", "nobody", "none", "neither", "no-one", "nothing" -> true;
                            default -> false;
                        };
    }

    public boolean says(String word, int from, int to) {
        for (int at = Math.max(first, from); at < Math.min(to, end); at++) {
            if (document.token(at).is(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean isNegated(int from, int to) {
        for (int at = Math.max(first, from); at < to; at++) {
            if (Grammar.NEGATIONS.contains(document.token(at).lower())) {
                return true;
            }
        }
        return false;
    }
}
