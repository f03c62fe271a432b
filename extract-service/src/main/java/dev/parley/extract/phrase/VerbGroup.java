package dev.parley.extract.phrase;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/**
 * A verb with its auxiliaries, adverbs and negation: "has repeatedly said".
 *
 * @param first index of its first token
 * @param head index of the verb
 * @param end index after the verb, or after the words of its phrase
 * @param infinitive whether "to" leads it
 * @param passive whether a form of "be" and a past form make it
 */
public record VerbGroup(
        int first,
        int head,
        int end,
        VerbForm form,
        boolean negated,
        boolean infinitive,
        boolean passive,
        boolean modal) {

    /**
     * The group round a verb; {@code from} bounds it on the left. A verb of phase or manner that leads it by "to" or by
     * its form in -ing belongs to it: "went on to call", "began calling".
     */
    public static VerbGroup around(Document document, int head, int end, VerbForm form, int from) {
        VerbGroup group = plain(document, head, end, form, from);
        int leader = leader(document, group, from);
        if (leader < 0) {
            return group;
        }
        VerbGroup led = around(document, leader, end, VerbForm.of(document.token(leader)), from);
        return new VerbGroup(
                led.first,
                head,
                end,
                led.form,
                led.negated || group.negated,
                led.infinitive,
                group.passive,
                led.modal || group.modal);
    }

    /** The token of the verb that leads the group, or -1. */
    private static int leader(Document document, VerbGroup group, int from) {
        int at = group.first - 1;
        while (at >= from && document.token(at).tag().equals("ADV")) {
            at--;
        }
        if (at >= from && document.token(at).is("on")) {
            at--;
        }
        if (at < from) {
            return -1;
        }
        Token token = document.token(at);
        boolean gerund = group.form == VerbForm.ING && group.first == group.head;
        boolean leads = group.infinitive ? Grammar.leadsInfinitive(token) : gerund && Grammar.leadsGerund(token);
        return leads && token.isVerb() ? at : -1;
    }

    private static VerbGroup plain(Document document, int head, int end, VerbForm form, int from) {
        int first = head;
        boolean negated = false;
        boolean infinitive = false;
        boolean be = false;
        boolean modal = false;
        int at = head - 1;
        while (at >= from && !infinitive) {
            Token token = document.token(at);
            String lower = token.lower();
            boolean negation = Grammar.NEGATIONS.contains(lower);
            boolean possessive = lower.equals("'s") && token.tag().equals("PART");
            boolean auxiliary = Grammar.AUXILIARIES.contains(lower) && !possessive && !token.isNoun();
            if (negation) {
                negated = true;
            } else if (auxiliary) {
                be |= Grammar.isBe(lower);
                modal |= Grammar.MODALS.contains(lower);
            } else if (lower.equals("to") && !token.tag().equals("ADP")) {
                infinitive = true;
            } else if (!token.tag().equals("ADV") && !(at > from && at < head && Grammar.isFloating(document, at))
                    || Grammar.QUESTION_WORDS.contains(lower)
                    || lower.equals("however")) {
                break;
            }
            first = at;
            at--;
        }
        boolean past = form == VerbForm.PAST || form == VerbForm.PARTICIPLE;
        return new VerbGroup(first, head, end, form, negated, infinitive, be && past, modal);
    }

    /** Whether it is a participle that needs the subject of another verb. */
    public boolean isBareParticiple(Document document) {
        if (form != VerbForm.ING) {
            return false;
        }
        for (int at = first; at < head; at++) {
            if (Grammar.AUXILIARIES.contains(document.token(at).lower())) {
                return false;
            }
        }
        return true;
    }

    public VerbGroup endingAt(int newEnd) {
        return new VerbGroup(first, head, newEnd, form, negated, infinitive, passive, modal);
    }
}
