package dev.parley.extract.stance.issue;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.entity.EntityIndex;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads a noun phrase for the words that name its subject, in one spelling: without determiners, possessors, numbers, times. */
public final class NounPhraseWords {
    /**
     * A noun phrase without its prepositional phrases.
     *
     * @param words its words in base form; empty if it has none that tells anything
     * @param head the word that the phrase is about, in base form
     * @param joint index of the preposition or participle behind it, or -1
     * @param named whether it is somebody's or something's name
     * @param compound whether the word before the head is a noun: "crew release", not "gradual release"
     * @param owner the words of a possessor or nationality that was left out; empty if there was none
     */
    record Phrase(
            List<String> words,
            String head,
            int joint,
            boolean named,
            boolean definite,
            boolean compound,
            List<String> owner) {
        Phrase {
            words = List.copyOf(words);
            owner = List.copyOf(owner);
        }
    }

    /** A name of more words is told as it is written. */
    private static final int LONGEST_NAME = 4;

    private final Document document;
    private final EntityIndex entities;
    private final GenericNouns generic;

    public NounPhraseWords(Document document, EntityIndex entities, GenericNouns generic) {
        this.document = document;
        this.entities = entities;
        this.generic = generic;
    }

    /** The first noun phrase between two tokens. */
    Phrase at(int first, int end) {
        List<String> words = new ArrayList<>();
        List<String> owner = new ArrayList<>();
        boolean named = false;
        boolean definite = false;
        boolean noun = false;
        boolean compound = false;
        int at = first;
        while (at < end) {
            Token token = document.token(at);
            int name = nameEnd(at, end);
            boolean possessor = name < end && document.token(name).is("'s");
            if (possessor || isNationality(at, name, end)) {
                definite |= possessor;
                owner.clear();
                owner.addAll(entity(at) == null ? withLast(words, token) : entityWords(at));
                words.clear();
                noun = false;
            } else if (name > at + 1 || name > at && isWhole(at)) {
                boolean head = !isNominal(name, end);
                if (head) {
                    words.clear();
                }
                words.addAll(isWhole(at) ? entityWords(at) : tokens(at, name));
                named |= head;
                compound = words.size() > 1 && noun;
                noun = true;
            } else if (isPart(token, at, end, words)) {
                compound = noun;
                noun = !token.tag().equals("ADJ");
                words.add(word(token));
            } else if (!words.isEmpty() && (!isSkipped(token) || beginsTime(at, end))) {
                break;
            } else if (token.tag().equals("DET")) {
                // "grant the company a licence": the second object is what is granted.
                words.clear();
                noun = false;
                definite = isDefinite(token);
            } else {
                definite |= isDefinite(token);
            }
            at = Math.max(name, at + 1);
        }
        boolean joint = at + 1 < end
                && (document.token(at).tag().equals("ADP")
                        || document.token(at).is("to")
                        || document.token(at).is("of")
                        || Grammar.isIng(document.token(at)));
        String head = words.isEmpty() ? "" : words.get(words.size() - 1);
        return new Phrase(words, head, joint ? at : -1, named, definite, compound, owner);
    }

    private boolean isPart(Token token, int at, int end, List<String> words) {
        boolean vague = generic.isVague(token) && at + 1 < end && isNominal(at + 1, end);
        if (vague || isShare(token) || isTime(token, at, words) || isLength(token) && !isLengthOfThing(at, end)) {
            return false;
        }
        boolean gerund = !words.isEmpty()
                && Grammar.isIng(token)
                && (at + 1 >= end || !Grammar.beginsNounPhrase(document.token(at + 1)));
        return token.isNoun() && !token.is("'s")
                || token.tag().equals("ADJ") && !generic.isVague(token)
                || isLength(token)
                || gerund
                || isMistakenVerb(token, at, end);
    }

    /** "the ferry route": no verb stands in its base form between an article and a noun. */
    private boolean isMistakenVerb(Token token, int at, int end) {
        return token.tag().equals("VERB")
                && token.lower().equals(token.lemma())
                && at > 0
                && document.token(at - 1).tag().equals("DET")
                && at + 1 < end
                && document.token(at + 1).tag().equals("NOUN");
    }

    private boolean beginsTime(int at, int end) {
        return document.token(at).tag().equals("DET")
                && at + 1 < end
                && Grammar.isTimeWord(document.token(at + 1).lower());
    }

    private boolean isSkipped(Token token) {
        return NounPhrases.isQuotationMark(token)
                || token.is("'s")
                || token.is("-")
                || token.tag().equals("DET")
                || token.tag().equals("NUM")
                || NounPhrases.isPossessive(token)
                || token.tag().equals("ADJ")
                || Grammar.isTimeWord(token.lower())
                || isShare(token);
    }

    /** "per cent" in "a six per cent rise". */
    private static boolean isShare(Token token) {
        return switch (token.lower()) {
            case "per", "cent", "percent", "percentage", "%" -> true;
            default -> false;
        };
    }

    /** A word of time that is no subject itself, unlike those in "the four-day week", "the school year" and "night trains". */
    private boolean isTime(Token token, int at, List<String> words) {
        boolean time = Grammar.isTimeWord(token.lower())
                || Grammar.isTimeWord(token.lemma())
                || token.text().equals("May");
        boolean measured = !words.isEmpty()
                && (isLength(document.token(at - 1))
                        || document.token(at - 1).tag().equals("NOUN")
                                && token.tag().equals("NOUN"));
        boolean modifier = isPartOfDay(token)
                && at + 1 < document.size()
                && document.token(at + 1).tag().equals("NOUN")
                && !isTime(document.token(at + 1), at + 1, words);
        return time && !measured && !modifier;
    }

    private static boolean isPartOfDay(Token token) {
        return switch (token.lower()) {
            case "night", "morning", "evening", "afternoon", "weekend", "day" -> true;
            default -> false;
        };
    }

    /** "two-year" in "a two-year wage freeze". */
    private static boolean isLength(Token token) {
        int hyphen = token.lower().lastIndexOf('-');
        return hyphen > 0 && isTimeWord(token.lower().substring(hyphen + 1));
    }

    private static boolean isTimeWord(String word) {
        return Grammar.isTimeWord(word) || word.equals("hour") || word.equals("minute");
    }

    /** "four-day" in "the four-day week": the length of a time is what it is about. */
    private boolean isLengthOfThing(int at, int end) {
        return at + 1 < end && Grammar.isTimeWord(document.token(at + 1).lower());
    }

    private static boolean isDefinite(Token token) {
        return switch (token.lower()) {
            case "the", "this", "that", "these", "those", "its", "their", "his", "her", "our" -> true;
            default -> false;
        };
    }

    private boolean isNominal(int at, int end) {
        return at < end
                && (document.token(at).isNoun()
                        || document.token(at).tag().equals("ADJ") && at + 1 < end && isNominal(at + 1, end));
    }

    private EntityMention entity(int at) {
        EntityMention mention = entities.mentionAt(at);
        boolean name = mention != null
                && (mention.isName() || mention.kind() == Mention.Kind.DEMONYM)
                && !mention.referent().isGroup();
        return name ? mention : null;
    }

    private int nameEnd(int at, int end) {
        EntityMention mention = entity(at);
        return mention == null ? at + 1 : Math.min(mention.end(), end);
    }

    /** "Argentine" in "the Argentine steel tariff", as if it were "Argentina's". */
    private boolean isNationality(int at, int name, int end) {
        EntityMention mention = entity(at);
        return mention != null && mention.referent().isState() && isNominal(name, end);
    }

    /** Whether a name stands for one that is known under another or a fuller one: persons and states. */
    private boolean isWhole(int at) {
        EntityMention mention = entity(at);
        return mention != null
                && (mention.referent().isPerson()
                        || mention.referent().isState()
                        || mention.referent().type() == Entity.Type.ORGANISATION);
    }

    private List<String> entityWords(int at) {
        EntityMention mention = entities.mentionAt(at);
        String name = mention.referent().name();
        return name.split(" ").length > LONGEST_NAME ? tokens(mention.first(), mention.end()) : List.of(name);
    }

    private List<String> tokens(int first, int end) {
        List<String> words = new ArrayList<>();
        for (int at = first; at < end; at++) {
            if (document.token(at).isWord() && !document.token(at).tag().equals("DET")) {
                words.add(word(document.token(at)));
            }
        }
        return words;
    }

    private List<String> withLast(List<String> words, Token last) {
        List<String> all = new ArrayList<>(words);
        if (last.isNoun()) {
            all.add(word(last));
        }
        return all;
    }

    private String word(Token token) {
        return generic.spelt(token.tag().equals("NOUN") ? token.lemma() : token.lower());
    }
}
