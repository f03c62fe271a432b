package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.PhraseTrie.Match;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/** How far a person's name goes on from its first word: particles, initials, nicknames in quotation marks. */
final class PersonSpan {
    static final Set<String> QUOTES = Set.of("“", "”", "\"", "‘", "’", "'", "``", "''", "«", "»");
    private static final int LONGEST_NICKNAME = 3;
    private static final int LONGEST_PERSON = 8;

    private final Document document;
    private final Lexicons lexicons;

    PersonSpan(Document document, Lexicons lexicons) {
        this.document = document;
        this.lexicons = lexicons;
    }

    /** Index after the last word of the name that begins at a token. */
    int end(int first, int end) {
        int stop = first + 1;
        while (stop < end && stop - first < LONGEST_PERSON) {
            if (isContinuation(first, stop, end)) {
                stop++;
            } else {
                int nickname = afterNickname(stop, end);
                if (nickname > stop && nickname < end && isContinuation(first, nickname, end)) {
                    stop = nickname + 1;
                    continue;
                }
                int after = afterParticles(stop, end);
                if (after == stop || after >= end || !isContinuation(first, after, end)) {
                    break;
                }
                stop = after + 1;
            }
        }
        return stop;
    }

    /** Over what stands in quotation marks between two names: "João “Juca” Meireles". */
    private int afterNickname(int at, int end) {
        int close = at + 1;
        while (close < end
                && close - at <= LONGEST_NICKNAME
                && document.token(close).isWord()) {
            close++;
        }
        boolean quoted = close > at + 1
                && close < end
                && QUOTES.contains(document.token(at).text())
                && QUOTES.contains(document.token(close).text());
        return quoted ? close + 1 : at;
    }

    /** "van den", "bin", "de la". */
    private int afterParticles(int at, int end) {
        int after = at;
        while (after < end
                && after - at < 3
                && NameShape.isParticle(document.token(after))
                && !document.token(after).is("of")) {
            after++;
        }
        return after;
    }

    /** Whether an honorific or a title stands right before a token. */
    private boolean isNamed(int first) {
        return first > 0
                && (lexicons.names().honorific(document, first - 1, first) != null
                        || lexicons.roles().before(document, first, Math.max(0, first - 4)) != null);
    }

    private boolean isContinuation(int first, int at, int end) {
        Token token = document.token(at);
        if (NameShape.isInitial(token)) {
            return true;
        }
        if (lexicons.names().isSurnameToo(token.text())) {
            return lexicons.names().given(document.token(at - 1).text()) != null
                    || isNamed(first)
                    || at + 1 < end
                            && lexicons.names()
                                    .isSpeechVerb(document.token(at + 1).lower());
        }
        if (!NameShape.isNameLike(token) || lexicons.names().isNoName(token.text())) {
            return token.lower().equals("jr.") || token.lower().equals("sr.");
        }
        Match<Meaning> hit = lexicons.gazetteer().find(document, at, end);
        if (hit == null) {
            return lexicons.roles().find(document, at, end) == null
                    || lexicons.names().given(document.token(first).text()) != null && at - first == 1;
        }
        boolean single = hit.end() - hit.first() == 1;
        if (hit.value().form() == Meaning.Form.CITY
                && lexicons.words().place(document.token(at - 1).text()) != null) {
            return true;
        }
        return hit.value().entity().type() == Entity.Type.PERSON
                || single
                        && hit.value().form() != Meaning.Form.DEMONYM
                        && lexicons.names().given(document.token(first).text()) != null
                        && at - first == 1;
    }
}
