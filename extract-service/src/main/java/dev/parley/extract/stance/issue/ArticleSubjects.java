package dev.parley.extract.stance.issue;

import dev.parley.contracts.Entity;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an article speaks of: the fuller names of its subjects, and the one that it is mostly about. */
public final class ArticleSubjects {
    /** How many sentences back a fuller name goes before one that the article uses more often. */
    private static final int NEAR = 3;

    /** No phrase of a headline is trusted, as it may hide a verb, but its words tell what matters. */
    private static final int HEADLINE_BONUS = 3;

    /** What somebody takes a side on is rather the subject than what is only spoken of. */
    private static final int DISPUTE_WEIGHT = 2;

    /** From so many positions on its issues on an article is told by the codebook. */
    private static final int CODED = 2;

    private record Mention(int sentence, SubjectName.Name name) {}

    private final Map<String, List<Mention>> fullerByHead = new HashMap<>();
    private final Map<String, SubjectName.Name> mostByHead = new HashMap<>();
    private final Map<String, Integer> headCounts = new HashMap<>();
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private final Map<String, Integer> firstSentences = new HashMap<>();
    /** Names that more than one sentence uses. */
    private final Set<String> repeated = new HashSet<>();

    private final Map<String, SubjectName.Name> names = new LinkedHashMap<>();
    /** Names that an adjective is part of: "decent start". */
    private final Set<String> described = new HashSet<>();

    private final Set<String> headline = new HashSet<>();
    private final IssueNamer codebook;
    private final GenericNouns generic;
    private final Map<String, Integer> disputed = new HashMap<>();
    /** ISO codes of the states that the article names. */
    private final Set<String> states;

    /** States, places and people act, or are where something is: no subjects themselves. */
    private final Set<String> named = new HashSet<>();

    private final Set<String> places = new HashSet<>();

    private int codedPositions;
    private SubjectName.Name main;

    /** Reads an article once, in time that grows as its length does. */
    public ArticleSubjects(
            Analysis analysis, SubjectName subjects, IssueNamer codebook, Actors actors, Set<String> states) {
        this.codebook = codebook;
        this.states = states;
        this.generic = codebook.generic();
        Document document = analysis.document();
        analysis.entities().referents().stream()
                .filter(referent -> referent.type() == Entity.Type.PLACE
                        || referent.type() == Entity.Type.STATE
                        || referent.type() == Entity.Type.PERSON)
                .forEach(who -> {
                    String name = who.name().toLowerCase(Locale.ROOT).replace(' ', '-');
                    named.add(name);
                    if (who.type() == Entity.Type.PLACE) {
                        places.add(name);
                    }
                });
        NounPhrases phrases = new NounPhrases(document);
        for (Sentence sentence : document.sentences()) {
            switch (sentence.zone()) {
                case BOILERPLATE, CREDIT -> {}
                case HEADLINE -> readHeadline(document, sentence);
                default -> read(analysis, phrases, sentence, subjects, actors);
            }
        }
    }

    private void readHeadline(Document document, Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            headline.add(generic.spelt(document.token(at).lemma()));
            headline.add(document.token(at).lower());
        }
    }

    private void read(Analysis analysis, NounPhrases phrases, Sentence sentence, SubjectName subjects, Actors actors) {
        Document document = analysis.document();
        int at = sentence.first();
        while (at < sentence.end()) {
            boolean begins = Grammar.beginsNounPhrase(document.token(at));
            int base = begins ? phrases.baseEnd(at, sentence.end()) : at;
            if (base > at && isThing(analysis, document.token(base - 1), actors)) {
                TokenRange phrase = new TokenRange(at, Math.max(base, phrases.fullEnd(at, sentence.end())));
                SubjectName.Name name = subjects.ofPhrase(phrase);
                count(name, generic.spelt(document.token(base - 1).lemma()), sentence);
                if (name != null && isDescribed(document, phrase, name)) {
                    described.add(name.text());
                }
            }
            at = Math.max(base, at + 1);
        }
    }

    /** Whether adjectives alone tell a name's noun apart. */
    private boolean isDescribed(Document document, TokenRange phrase, SubjectName.Name name) {
        List<String> modifiers = name.words().subList(0, name.words().size() - 1);
        Set<String> adjectives = new HashSet<>();
        for (int at = phrase.first(); at < phrase.end(); at++) {
            if (document.token(at).tag().equals("ADJ")) {
                adjectives.add(generic.spelt(document.token(at).lower()));
            }
        }
        return !modifiers.isEmpty() && adjectives.containsAll(modifiers);
    }

    private void count(SubjectName.Name name, String written, Sentence sentence) {
        if (name == null || generic.areEmpty(name.words())) {
            return;
        }
        headCounts.merge(name.head(), 1, Integer::sum);
        if (firstSentences.putIfAbsent(name.text(), sentence.index()) != null
                && firstSentences.get(name.text()) != sentence.index()) {
            repeated.add(name.text());
        }
        int uses = nameCounts.merge(name.text(), 1, Integer::sum);
        names.putIfAbsent(name.text(), new SubjectName.Name(name.words(), false));
        if (name.words().size() > 1) {
            add(name.head(), new Mention(sentence.index(), new SubjectName.Name(name.words(), false)), uses);
        }
        if (!written.equals(name.head())) {
            add(written, new Mention(sentence.index(), name), uses);
        }
    }

    private void add(String head, Mention mention, int uses) {
        fullerByHead.computeIfAbsent(head, key -> new ArrayList<>()).add(mention);
        SubjectName.Name most = mostByHead.get(head);
        if (most == null || nameCounts.get(most.text()) < uses) {
            mostByHead.put(head, mention.name());
        }
    }

    /**
     * What a word alone stands for in a sentence, "the exchange" for the prisoner exchange: the fuller phrase with that head a
     * few sentences before, else the one that the article uses most; null if it has none.
     */
    public SubjectName.Name fuller(String head, int sentence) {
        List<Mention> mentions = fullerByHead.getOrDefault(head, List.of());
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).sentence() <= sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Mention before = low == 0 ? null : mentions.get(low - 1);
        return before != null && sentence - before.sentence() <= NEAR ? before.name() : mostByHead.get(head);
    }

    /** Whether a name is that of a place in the article. */
    public boolean isPlace(String name) {
        return places.contains(name);
    }

    /** Whether the article is told by issues of the codebook. */
    public boolean isCoded() {
        return codedPositions >= CODED;
    }

    /** Whether a name is that of a state, a place or somebody in the article. */
    public boolean isNamed(String name) {
        return named.contains(name);
    }

    /** Learns that somebody takes a side on a subject; to be told of all before the main one is asked for. */
    public void dispute(SubjectName.Name name) {
        if (name.words().size() > 1 || !generic.isBare(name.head())) {
            names.putIfAbsent(name.text(), new SubjectName.Name(name.words(), false));
            disputed.merge(name.text(), 1, Integer::sum);
        }
    }

    /** Learns that somebody takes a side on an issue of the codebook. */
    public void disputeCoded() {
        codedPositions++;
    }

    /** What the article is mostly about, or null if it speaks of nothing by name. */
    public SubjectName.Name main() {
        if (main == null) {
            main = most();
        }
        return main;
    }

    private SubjectName.Name most() {
        SubjectName.Name best = null;
        int most = 0;
        for (Map.Entry<String, SubjectName.Name> entry : names.entrySet()) {
            SubjectName.Name name = entry.getValue();
            boolean telling = (name.words().size() > 1 || !generic.isBare(name.head()))
                    && !generic.isBody(name.head())
                    && !generic.arePeople(name.head())
                    && isSupported(name)
                    && !named.contains(entry.getKey())
                    && !codebook.isIssue(entry.getKey())
                    && !codebook.knows(name, states);
            int score = headCounts.getOrDefault(name.head(), 0)
                    + 2 * nameCounts.getOrDefault(entry.getKey(), 0)
                    + DISPUTE_WEIGHT * disputed.getOrDefault(entry.getKey(), 0)
                    + (name.words().size() > 1 ? 1 : 0)
                    + (headline.contains(name.head()) ? HEADLINE_BONUS : 0);
            if (telling && score > most) {
                best = name;
                most = score;
            }
        }
        return best;
    }

    /**
     * "A decent start", said once, is no subject of an article: its noun tells nothing, and its adjective only how it is. Where
     * positions are on issues of the codebook, what is named once beside them is none either.
     */
    private boolean isSupported(SubjectName.Name name) {
        boolean empty = generic.areEmpty(List.of(name.head())) && described.contains(name.text());
        boolean told = !empty && (repeated.contains(name.text()) || headline.contains(name.head()));
        boolean vague =
                generic.isEmptyHead(name.head()) || generic.isAgreement(name.head()) || generic.isBare(name.head());
        boolean open = !isCoded() && !described.contains(name.text());
        return told || open || !vague && disputed.containsKey(name.text());
    }

    private static boolean isThing(Analysis analysis, Token head, Actors actors) {
        EntityMention named = analysis.entities().mentionAt(head.index());
        boolean actor = named != null && (named.isName() || named.referent().isGroup());
        return head.tag().equals("NOUN") && !actor && !Grammar.isTimeWord(head.lower()) && !actors.isNoun(head);
    }
}
