package dev.parley.extract.occasion;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.EntityIndex;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.function.IntPredicate;

/** Finds the words that tell where something was said: "at a news conference in Doha", "in a letter", "reporters in Oslo". */
final class VenueFinder {
    private static final int LONGEST = 14;
    /** How many tokens around a cue may tell its venue. */
    private static final int AROUND = 200;

    private final Document document;
    private final EntityIndex entities;
    private final VenueWords words = VenueWords.standard();

    VenueFinder(Document document, EntityIndex entities) {
        this.document = document;
        this.entities = entities;
    }

    /**
     * The venue that the sentence of a cue tells, the nearest to the cue, or null.
     *
     * @param silent whether a token belongs to what was said or to its source
     */
    CharSpan find(int cue, IntPredicate silent) {
        Sentence sentence = document.sentenceOf(cue);
        int first = -1;
        int best = -1;
        int at = Math.max(sentence.first(), cue - AROUND);
        int limit = Math.min(sentence.end(), cue + AROUND);
        while (at < limit) {
            int end = silent.test(at) ? at : end(at, limit, silent);
            if (end > at && (best < 0 || Math.abs(at - cue) < Math.abs(first - cue))) {
                first = at;
                best = end;
            }
            at = Math.max(end, at + 1);
        }
        return best < 0 ? null : document.span(first, best);
    }

    /** Index after the venue that begins at a token; the token itself if none does. */
    private int end(int at, int limit, IntPredicate silent) {
        Token token = document.token(at);
        if (words.has("room", token) && at > 0 && isTold(at)) {
            return at + 1 < limit ? placeEnd(at + 1, limit, silent) : at + 1;
        }
        int head = words.has("lead", token) ? headEnd(at + 1, limit, silent) : at;
        if (head > at) {
            return Math.max(head, placeEnd(head, limit, silent));
        }
        return placeEnd(at, limit, silent) > at ? placeEnd(at, limit, silent) : at;
    }

    private boolean isTold(int at) {
        Token before = document.token(at - 1);
        return before.isVerb()
                || before.tag().equals("DET")
                        && at > 1
                        && document.token(at - 2).isVerb();
    }

    /** Index after "a joint news conference", or the token before it if no event or medium is meant. */
    private int headEnd(int from, int limit, IntPredicate silent) {
        int at = from;
        int head = from - 1;
        while (at < Math.min(limit, from + LONGEST) && !silent.test(at) && isInPhrase(document.token(at))) {
            if (words.has("event", document.token(at)) || words.has("medium", document.token(at))) {
                head = at + 1;
            } else if (document.token(at).isNoun() && head > from - 1 && entities.mentionAt(at) == null) {
                break;
            }
            at++;
        }
        boolean nounFollows =
                head == at - 1 && head > from - 1 && document.token(at - 1).isNoun();
        return nounFollows ? at : head;
    }

    private static boolean isInPhrase(Token token) {
        return switch (token.tag()) {
            case "DET", "ADJ", "NOUN", "PROPN", "NUM" -> true;
            case "PRON" -> token.lower().length() > 2;
            case "VERB" -> token.lower().endsWith("ed") || token.lower().endsWith("ing");
            default -> token.is("'s") || token.text().equals("-");
        };
    }

    /** Index after "in Doha", "with ministers in Doha"; the first token itself if no place comes. */
    private int placeEnd(int from, int limit, IntPredicate silent) {
        if (from >= limit || silent.test(from)) {
            return from;
        }
        if (words.has("city-lead", document.token(from))) {
            int at = from + 1;
            while (at < limit && !silent.test(at) && entities.mentionAt(at) == null && isInPhrase(document.token(at))) {
                at++;
            }
            EntityMention mention = at < limit && !silent.test(at) ? entities.mentionAt(at) : null;
            boolean place = mention != null
                    && mention.isName()
                    && (mention.referent().type() == Entity.Type.PLACE
                            || mention.referent().isState()
                                    && document.token(from).is("in"));
            return place ? mention.end() : from;
        }
        Token token = document.token(from);
        boolean linked = token.is("of") || token.is("with") || token.is("on") || token.is("for");
        if (!linked) {
            return from;
        }
        for (int at = from + 1; at < Math.min(limit, from + LONGEST) && !silent.test(at); at++) {
            if (words.has("city-lead", document.token(at))) {
                return Math.max(from, placeEnd(at, limit, silent) == at ? from : placeEnd(at, limit, silent));
            }
            if (!isInPhrase(document.token(at))) {
                return from;
            }
        }
        return from;
    }
}
