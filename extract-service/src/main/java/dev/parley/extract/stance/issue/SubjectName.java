package dev.parley.extract.stance.issue;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the words of a target to the one name of its subject: "a deal on the tariffs on steel", "steel tariffs" and
 * "the steel tariff" are {@code steel-tariff}; "free the crews" and "the release of the crews" are {@code crew-release}.
 */
public final class SubjectName {
    private static final int LONGEST = 4;
    private static final int DEEPEST = 4;

    private final Document document;
    private final NounPhraseWords phrases;
    private final GenericNouns generic;
    private final Happenings happenings;

    /**
     * A name.
     *
     * @param words at least one
     * @param ended whether the words are for the end of what it names
     * @param definite whether the words show it as known: "the exchange"
     * @param owner whose it is, if a possessor or nationality was left out; may be empty
     * @param end the noun that ends it, "closure", or null
     */
    public record Name(List<String> words, boolean ended, boolean definite, List<String> owner, String end) {
        public Name {
            words = List.copyOf(words);
            owner = List.copyOf(owner);
        }

        public Name(List<String> words, boolean ended) {
            this(words, ended, false, List.of(), null);
        }

        public String head() {
            return words.get(words.size() - 1);
        }

        public String text() {
            int first = Math.max(0, words.size() - LONGEST);
            return clean(String.join("-", words.subList(first, words.size())));
        }

        public Name turned(boolean turn) {
            return turn ? new Name(words, !ended, definite, owner, end) : this;
        }

        /** The same with other words before its own: "the deal" of an article about a canal. */
        public Name of(List<String> before) {
            return new Name(with(before, head()), ended, definite, List.of(), null);
        }

        /** The same thing with what happens to it. */
        Name with(String happening) {
            return new Name(with(words, happening), ended, definite, owner, null);
        }

        private Name endedBy(String noun) {
            return new Name(words, !ended, definite, owner, noun);
        }

        /** The end itself: {@code ward-closure}, where its effects are what is judged. */
        public Name itsEnd() {
            return end == null ? this : new Name(with(words, end), !ended, definite, owner, null);
        }

        private static List<String> with(List<String> words, String last) {
            List<String> all = new ArrayList<>(words);
            if (all.isEmpty() || !all.get(all.size() - 1).equals(last)) {
                all.add(last);
            }
            return all;
        }
    }

    public SubjectName(Document document, NounPhraseWords phrases, GenericNouns generic, Happenings happenings) {
        this.document = document;
        this.phrases = phrases;
        this.generic = generic;
        this.happenings = happenings;
    }

    /**
     * The name of a target, or null if it has no noun and no verb that tells anything.
     *
     * @param averse whether the target's verb ends what its object names
     * @param meant what a pronoun in the target stands for, or null
     */
    public Name of(TokenRange target, boolean averse, TokenRange meant) {
        int at = target.first();
        while (at < target.end() && isBeforeNoun(document.token(at))) {
            int end = happenings.verbEnd(document, at, target.end());
            Name name = end > at ? ofVerb(at, target, averse, meant) : null;
            if (name != null) {
                return name;
            }
            at = Math.max(end, at + 1);
        }
        Name name = meant == null ? ofPhrase(new TokenRange(Math.min(at, target.end() - 1), target.end())) : null;
        return name == null ? meant == null ? null : ofPhrase(meant) : name;
    }

    /** The name of a noun phrase, or null if it has no word that tells anything. */
    public Name ofPhrase(TokenRange phrase) {
        return phrase(phrase.first(), phrase.end(), 0);
    }

    /**
     * The name of what a verb outside of its target does to it, "ban phones", "the masks must be returned"; null if the verb
     * adds nothing to the target's own name.
     *
     * @param opposes whether the verb itself opposes its object
     */
    public Name happeningTo(TokenRange target, int verb, int limit, boolean opposes) {
        Name thing = ofPhrase(target);
        if (thing == null || generic.areEmpty(thing.words())) {
            return null;
        }
        Happenings.Happening happening = happenings.ofVerb(document, verb, limit, thing.head());
        if (happening == null) {
            return null;
        }
        return switch (happening.kind()) {
            case NAMED -> opposes ? null : thing.with(noun(happening));
            case OWN -> thing.with(noun(happening)).turned(opposes);
            default -> null;
        };
    }

    /** What a verb alone tells, as a noun: "yielding". The last resort where an article speaks of nothing by name. */
    public Name deed(int verb) {
        String lemma = document.token(verb).lemma();
        // "wants dialogue": no verb in its base form follows a full verb.
        boolean noun = verb > 0
                && document.token(verb - 1).tag().equals("VERB")
                && document.token(verb).is(lemma);
        if (noun) {
            return new Name(List.of(lemma), false);
        }
        boolean silent = lemma.length() > 3 && lemma.endsWith("e") && !lemma.endsWith("ee");
        return new Name(List.of((silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing"), false);
    }

    /** The name of what a verb in the target tells; null if it adds nothing to its object's. */
    private Name ofVerb(int verb, TokenRange target, boolean averse, TokenRange meant) {
        int end = happenings.verbEnd(document, verb, target.end());
        int object = end;
        while (object < target.end()
                && (document.token(object).tag().equals("ADV")
                        || NounPhrases.isQuotationMark(document.token(object)))) {
            object++;
        }
        boolean direct = object < target.end()
                && Grammar.beginsNounPhrase(document.token(object))
                && !isPronoun(document.token(object));
        Name thing = direct ? phrase(object, target.end(), 0) : meant == null ? null : ofPhrase(meant);
        Happenings.Happening happening =
                happenings.ofVerb(document, verb, target.end(), thing == null ? null : thing.head());
        if (happening == null) {
            return null;
        }
        boolean known = thing != null && !generic.areEmpty(thing.words());
        return switch (happening.kind()) {
            case NAMED -> known && !averse ? thing.with(noun(happening)) : null;
            case OWN -> known ? thing.with(noun(happening)).turned(averse) : null;
            case ACT -> direct ? null : act(happening, object, target.end());
            default -> null;
        };
    }

    /** "negotiate over the canal", "talk to Peru about the canal", "sit down". */
    private Name act(Happenings.Happening happening, int from, int end) {
        for (int at = from; at + 1 < end && at < from + 8; at++) {
            if (isAbout(document.token(at)) || document.token(at).is("in")) {
                Name thing = phrase(at + 1, end, 0);
                boolean known = thing != null && !generic.areEmpty(thing.words()) && !generic.isBare(thing.text());
                if (known && document.token(at + 1).index() == at + 1) {
                    return thing.with(noun(happening));
                }
            }
        }
        return new Name(List.of(noun(happening)), false, true, List.of(), null);
    }

    private Name phrase(int first, int end, int depth) {
        NounPhraseWords.Phrase phrase = phrases.at(first, end);
        if (phrase.words().isEmpty()) {
            return phrase.owner().isEmpty() ? null : new Name(phrase.owner(), false);
        }
        Name whole = new Name(phrase.words(), false, phrase.definite(), phrase.owner(), null);
        if (phrase.named()) {
            return whole;
        }
        boolean alone = phrase.words().size() == 1;
        Name about = phrase.joint() < 0 || depth == DEEPEST ? null : behind(phrase.joint(), end, depth + 1);
        boolean known = about != null && !generic.areEmpty(about.words());
        if (known) {
            Name joined = joined(phrase, whole, about, document.token(phrase.joint()));
            if (joined != null) {
                return joined;
            }
        } else if (!alone) {
            return compound(phrase, whole);
        }
        boolean owned = alone && !known && !phrase.owner().isEmpty() && isHappening(phrase.head());
        if (owned) {
            return compound(new Name(Name.with(phrase.owner(), phrase.head()), false));
        }
        return compound(phrase, whole);
    }

    /** What follows a preposition, or the verb after "to": "the right to store data". */
    private Name behind(int joint, int end, int depth) {
        boolean verb =
                document.token(joint).is("to") && document.token(joint + 1).isVerb();
        return verb ? of(new TokenRange(joint + 1, end), false, null) : phrase(joint + 1, end, depth);
    }

    private Name compound(NounPhraseWords.Phrase phrase, Name whole) {
        return phrase.compound() ? compound(whole) : whole;
    }

    /** "the release of the crews", "an end to the blockade", "any discussion of the harbour"; null if the two stay apart. */
    private Name joined(NounPhraseWords.Phrase phrase, Name whole, Name about, Token joint) {
        boolean alone = phrase.words().size() == 1;
        String head = phrase.head();
        Happenings.Happening happening = happenings.ofNoun(head, about.head());
        boolean bill = generic.isBare(head) && Grammar.isIng(joint);
        boolean of = isObject(joint);
        if (happening != null && of && (alone || happening.kind() != Happenings.Kind.NAMED)) {
            return switch (happening.kind()) {
                case PLAIN -> about;
                case ENDING -> about.endedBy(head);
                default -> isForeign(about, joint) ? null : about.with(noun(happening));
            };
        }
        boolean from = joint.is("from") || joint.is("by");
        if (alone && !from && (generic.isEmptyHead(head) || generic.isAgreement(head) && isAbout(joint))) {
            return about;
        }
        boolean benefits = joint.is("for") && generic.arePeople(about.head());
        boolean telling = !benefits && (about.words().size() > 1 || !generic.isBare(about.head()));
        boolean compounds = alone && telling && (isCompounding(joint) || bill) && !isName(about, phrase.joint() + 1);
        return compounds
                ? new Name(Name.with(about.words(), head), about.ended(), whole.definite(), whole.owner(), null)
                : null;
    }

    /** "crew release", "night flight ban", "border reopening". */
    private Name compound(Name whole) {
        List<String> things = whole.words().subList(0, whole.words().size() - 1);
        Happenings.Happening happening =
                things.isEmpty() ? null : happenings.ofNoun(whole.head(), things.get(things.size() - 1));
        if (happening == null || generic.areEmpty(things)) {
            return whole;
        }
        Name thing = new Name(things, false, whole.definite(), whole.owner(), null);
        return switch (happening.kind()) {
            case PLAIN -> thing;
            case ENDING -> thing.endedBy(whole.head());
            default -> thing.with(noun(happening));
        };
    }

    private boolean isHappening(String noun) {
        return happenings.ofNoun(noun, null) != null;
    }

    /** "a sale to Peru": the name is not what is sold. */
    private boolean isForeign(Name about, Token joint) {
        return !joint.is("of") && isName(about, joint.index() + 1);
    }

    private boolean isName(Name about, int first) {
        return phrases.at(first, Math.min(document.size(), first + 8)).named()
                && !about.words().isEmpty();
    }

    private static String noun(Happenings.Happening happening) {
        int last = happening.name().lastIndexOf('-');
        return happening.name().substring(last + 1);
    }

    private static boolean isBeforeNoun(Token token) {
        return token.isVerb()
                || token.tag().equals("ADV")
                || token.tag().equals("PART")
                || token.tag().equals("ADP")
                || token.is("to");
    }

    private static boolean isPronoun(Token token) {
        return token.tag().equals("PRON") && !NounPhrases.isPossessive(token);
    }

    private static boolean isObject(Token joint) {
        return switch (joint.lower()) {
            case "of", "to", "on", "in", "for", "over", "into", "against", "from", "about" -> true;
            default -> false;
        };
    }

    private static boolean isAbout(Token joint) {
        return switch (joint.lower()) {
            case "on", "over", "about", "against" -> true;
            default -> false;
        };
    }

    private static boolean isCompounding(Token joint) {
        return switch (joint.lower()) {
            case "of", "on", "for", "over", "in" -> true;
            default -> false;
        };
    }

    private static String clean(String phrase) {
        StringBuilder letters = new StringBuilder(phrase.length());
        for (int at = 0; at < phrase.length(); at++) {
            char letter = phrase.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                letters.append(Character.toLowerCase(letter));
            } else if (!letters.isEmpty()
                    && letters.charAt(letters.length() - 1) != '-'
                    && letter != '.'
                    && letter != '\''
                    && letter != '’') {
                letters.append('-');
            }
        }
        while (!letters.isEmpty() && letters.charAt(letters.length() - 1) == '-') {
            letters.setLength(letters.length() - 1);
        }
        return letters.toString();
    }
}
