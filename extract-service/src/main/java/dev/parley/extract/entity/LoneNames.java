package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What shows that a capitalised word standing alone is a name, and of whom. */
final class LoneNames {
    private final Document document;
    private final Lexicons lexicons;
    private final CapitalReading capitals;
    private final NameShape shape;
    /** Names that stand elsewhere than at the beginning of a sentence. */
    private final Set<String> inside = new HashSet<>();

    LoneNames(Document document, Lexicons lexicons, CapitalReading capitals) {
        this.document = document;
        this.lexicons = lexicons;
        this.capitals = capitals;
        this.shape = new NameShape(document);
    }

    void learn(List<NameCandidate> candidates) {
        for (NameCandidate candidate : candidates) {
            if (!shape.isInitialPosition(candidate.first())) {
                inside.add(document.token(candidate.first()).text());
            }
        }
    }

    /** Whether a word has its capital only from the sentence that it begins, as far as its tag tells. */
    boolean isCommonWord(int at) {
        Token token = document.token(at);
        return shape.isInitialPosition(at)
                && !token.tag().equals("PROPN")
                && !NameShape.isAcronym(token)
                && lexicons.names().given(token.text()) == null;
    }

    /** "His wife, Anna": no company is called so. */
    boolean isGivenName(int at) {
        return isNameElsewhere(at)
                && lexicons.names().given(document.token(at).text()) != null
                && !capitals.isPlace(document, at, at + 1);
    }

    /** "Shareholders said so": no name, whatever the tagger makes of its capital. */
    boolean isGroupNoun(int at) {
        return shape.isInitialPosition(at)
                && lexicons.roles().group(document.token(at).lower()) != null
                && !inside.contains(document.token(at).text());
    }

    /** Whether the capital is more than that of a sentence's first word. */
    boolean isNameElsewhere(int at) {
        return !shape.isInitialPosition(at)
                || inside.contains(document.token(at).text());
    }

    /** Whether a verb of speech stands right before or after a token. */
    boolean speaks(int at) {
        boolean after = at + 1 < document.size()
                && lexicons.names().isSpeechVerb(document.token(at + 1).lower());
        boolean before =
                at > 0 && lexicons.names().isSpeechVerb(document.token(at - 1).lower());
        return after
                || before
                        && (at + 1 >= document.size() || !document.token(at + 1).isWord());
    }

    /** Whether an office stands beside a name as an apposition: "Name, the minister of", "the general, Name,". */
    boolean isApposed(int at) {
        boolean before = at > 1
                && document.token(at - 1).is(",")
                && lexicons.roles()
                                .before(
                                        document,
                                        at - 1,
                                        document.sentenceOf(at).first())
                        != null
                && isEnd(at + 1);
        int behind = at + 2;
        boolean article = behind + 1 < document.size()
                && document.token(at + 1).is(",")
                && (document.token(behind).is("the") || document.token(behind).is("a"));
        int end = article ? document.sentenceOf(at).end() : 0;
        return before
                || article && behind + 1 < end && lexicons.roles().find(document, behind + 1, end) != null
                || article && behind + 2 < end && lexicons.roles().find(document, behind + 2, end) != null;
    }

    private boolean isEnd(int at) {
        return at >= document.size()
                || document.token(at).is(",")
                || !document.token(at).isWord()
                || lexicons.names().isSpeechVerb(document.token(at).lower());
    }
}
