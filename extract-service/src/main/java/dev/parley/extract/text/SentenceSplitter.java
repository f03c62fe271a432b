package dev.parley.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a paragraph into sentences; quotations are opaque, titles and initials end nothing. */
final class SentenceSplitter {
    /** Far above what anyone writes; text without stops is cut so that no stage meets an endless sentence. */
    static final int LONGEST = 500;

    private final Abbreviations abbreviations;
    private final Set<String> starters;
    private final Set<String> cues;

    SentenceSplitter(Abbreviations abbreviations, Set<String> starters, Set<String> cues) {
        this.abbreviations = abbreviations;
        this.starters = starters;
        this.cues = cues;
    }

    /**
     * The token indexes after which the sentences of a paragraph end, none longer than {@link #LONGEST}; the last is
     * {@code end}.
     *
     * @param quotationEnd for each token, relative to {@code first}, the end of the quotation that it is in, or 0
     */
    List<Integer> split(String text, TokenSpans spans, int first, int end, int[] quotationEnd) {
        List<Integer> ends = new ArrayList<>();
        int at = first;
        while (at < end) {
            int quotation = quotationEnd[at];
            if (quotation > at) {
                at = quotation;
                if (at < end && endsAfterQuotation(text, spans, at, first, end)) {
                    ends.add(at);
                }
            } else if (isStop(text, spans, at)) {
                at = closing(text, spans, at + 1, end, quotationEnd);
                if (at < end && begins(text, spans, at)) {
                    ends.add(at);
                }
            } else if (mayStop(text, spans, at)) {
                at++;
                if (at < end && isStarter(text, spans, at)) {
                    ends.add(at);
                }
            } else {
                at++;
            }
        }
        if (first < end && (ends.isEmpty() || ends.get(ends.size() - 1) < end)) {
            ends.add(end);
        }
        return bounded(first, ends);
    }

    private static List<Integer> bounded(int first, List<Integer> ends) {
        List<Integer> bounded = new ArrayList<>(ends.size());
        int begin = first;
        for (int end : ends) {
            for (int cut = begin + LONGEST; cut < end; cut += LONGEST) {
                bounded.add(cut);
            }
            bounded.add(end);
            begin = end;
        }
        return bounded;
    }

    private boolean endsAfterQuotation(String text, TokenSpans spans, int next, int first, int end) {
        int last = next - 2;
        if (last < first || !isStop(text, spans, last) || !begins(text, spans, next)) {
            return false;
        }
        return !isCueAhead(text, spans, next, end);
    }

    /** Whether a name and a verb of speech follow: {@code “Why now?” Minister Okoro asked.} */
    private boolean isCueAhead(String text, TokenSpans spans, int next, int end) {
        int limit = Math.min(end, next + 9);
        boolean owned = false;
        for (int token = next; token < limit; token++) {
            String word = text.substring(spans.start(token), spans.end(token));
            String lower = word.toLowerCase(Locale.ROOT);
            if (cues.contains(lower)) {
                return token > next
                        && token + 1 <= end
                        && (token + 1 == end
                                || isStop(text, spans, next - 2, '?') && isAsked(text, spans, token)
                                || !Character.isLetterOrDigit(text.codePointAt(spans.start(token + 1)))
                                || isAfterCue(text, spans, token + 1));
            }
            boolean possessive = lower.equals("’s") || lower.equals("'s");
            boolean office = owned && Character.isLetter(word.codePointAt(0));
            owned |= possessive;
            if (!Character.isUpperCase(word.codePointAt(0))
                    && !lower.equals("of")
                    && !lower.equals("the")
                    && !possessive
                    && !office) {
                return false;
            }
            if (token == next && starters.contains(lower) && !lower.equals("the")) {
                return false;
            }
        }
        return false;
    }

    /** Whether the verb behind a question brought it: {@code “Who benefits?” Mr Lind asked the court}, not "asked why". */
    private static boolean isAsked(String text, TokenSpans spans, int cue) {
        String verb = text.substring(spans.start(cue), spans.end(cue)).toLowerCase(Locale.ROOT);
        String next = text.substring(spans.start(cue + 1), spans.end(cue + 1)).toLowerCase(Locale.ROOT);
        boolean addressee =
                switch (next) {
                    case "if", "whether", "why", "how", "what", "who", "when", "where", "for", "about", "to", "that" ->
                        false;
                    default -> true;
                };
        boolean asks = verb.equals("asked") || verb.equals("asks") || verb.equals("wondered") || verb.equals("wonders");
        return addressee && asks;
    }

    private boolean isAfterCue(String text, TokenSpans spans, int token) {
        String lower = text.substring(spans.start(token), spans.end(token)).toLowerCase(Locale.ROOT);
        return lower.equals("on")
                || lower.equals("in")
                || lower.equals("at")
                || lower.equals("during")
                || lower.equals("after")
                || lower.equals("before")
                || lower.equals("as")
                || lower.equals("when");
    }

    private static boolean isStop(String text, TokenSpans spans, int token, char mark) {
        return text.charAt(spans.start(token)) == mark;
    }

    private static boolean isStop(String text, TokenSpans spans, int token) {
        char c = text.charAt(spans.start(token));
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
    }

    /** Whether a word ends in its own stop and might be the last of a sentence. */
    private boolean mayStop(String text, TokenSpans spans, int token) {
        int stop = spans.end(token);
        if (stop - spans.start(token) < 2 || text.charAt(stop - 1) != '.') {
            return false;
        }
        return abbreviations.mayEndSentence(text.substring(spans.start(token), stop));
    }

    private static int closing(String text, TokenSpans spans, int from, int end, int[] quotationEnd) {
        int at = from;
        while (at < end
                && quotationEnd[at] <= at
                && ".!?…)]”’\"'".indexOf(text.charAt(spans.start(at))) >= 0
                && spans.start(at) == spans.end(at - 1)) {
            at++;
        }
        return at;
    }

    /** Whether a token can begin a sentence after a full stop. */
    private static boolean begins(String text, TokenSpans spans, int token) {
        int c = text.codePointAt(spans.start(token));
        return !Character.isLowerCase(c) && ",;:)%".indexOf(c) < 0 && spans.start(token) > spans.end(token - 1) - 0
                || Character.isUpperCase(c);
    }

    private boolean isStarter(String text, TokenSpans spans, int token) {
        String word = text.substring(spans.start(token), spans.end(token));
        int c = word.codePointAt(0);
        if ("“\"‘«".indexOf(c) >= 0) {
            return spans.start(token) > spans.end(token - 1);
        }
        return Character.isUpperCase(c) && starters.contains(word.toLowerCase(Locale.ROOT));
    }
}
