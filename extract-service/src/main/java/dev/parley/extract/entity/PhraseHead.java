package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Set;

/**
 * Where the head of a noun phrase ends, before what is hung to it: "a spokesman | for the port", "Reports | circulating".
 *
 * @param end index after the head's last token, always after {@code first}
 */
record PhraseHead(int first, int end) {
    private static final Set<String> ENDS = EntityWords.standard().of("head-end");

    static PhraseHead of(Document document, EntityIndex index, int first, int end) {
        int at = first;
        while (at < end) {
            EntityMention mention = index.mentionAt(at);
            if (mention != null && mention.first() == at && mention.end() <= end && mention.end() > at + 1) {
                at = mention.end();
                continue;
            }
            Token token = document.token(at);
            if (at > first && isEnd(document, index, at)) {
                break;
            }
            if (!token.isWord()
                    && !isPossessive(document, at, end)
                    && !token.text().equals("-")
                    && at > first) {
                break;
            }
            at++;
        }
        int stop = at;
        while (stop > first + 1
                && (document.token(stop - 1).is("'s")
                        || document.token(stop - 1).tag().equals("ADV")
                        || document.token(stop - 1).tag().equals("CCONJ"))) {
            stop--;
        }
        return new PhraseHead(first, Math.max(stop, first + 1));
    }

    /** "’s", and the apostrophe of "miners’ leader". */
    private static boolean isPossessive(Document document, int at, int end) {
        Token token = document.token(at);
        boolean apostrophe = token.text().equals("’") || token.text().equals("'");
        return token.is("'s")
                || apostrophe
                        && at > 0
                        && at + 1 < end
                        && document.token(at - 1).lower().endsWith("s")
                        && document.token(at - 1).end() == token.start()
                        && document.token(at + 1).isWord();
    }

    private static boolean isEnd(Document document, EntityIndex index, int at) {
        Token token = document.token(at);
        if (token.is("'s")
                || index.mentionAt(at) != null
                        && index.mentionAt(at).isName()
                        && index.mentionAt(at).first() < at) {
            return false;
        }
        if (ENDS.contains(token.lower()) || token.is("to")) {
            return true;
        }
        RoleLexicon.RoleMention role =
                index.lexicons().roles().find(document, at - 1, Math.min(document.size(), at + 2));
        if (role != null && role.end() > at) {
            return false;
        }
        return switch (token.tag()) {
            case "ADP", "AUX", "SCONJ" -> true;
            // "A person familiar with the talks"
            case "ADJ" ->
                document.token(at - 1).tag().equals("NOUN")
                        && at + 1 < document.size()
                        && (document.token(at + 1).tag().equals("ADP")
                                || document.token(at + 1).is("to"));
            case "VERB" -> document.token(at - 1).isNoun() && !isNounAhead(document, at);
            default -> false;
        };
    }

    private static boolean isNounAhead(Document document, int at) {
        return at + 1 < document.size() && document.token(at + 1).tag().equals("NOUN");
    }
}
