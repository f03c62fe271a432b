package dev.parley.extract.stance;

import dev.parley.contracts.Zone;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an article speaks of: the fuller names of its subjects, and the one that it is mostly about. */
final class ArticleSubjects {
    /** A headline is short and says what the article is about. */
    private static final int HEADLINE_WEIGHT = 3;

    private record Mention(int sentence, SubjectName.Name name) {}

    private final Map<String, List<Mention>> fullerByHead = new HashMap<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Map<String, SubjectName.Name> names = new HashMap<>();
    private final SubjectName.Name topic;

    /** Reads an article once, in time that grows as its length does. */
    ArticleSubjects(Analysis analysis, SubjectName subjects, GenericNouns generic, Actors actors) {
        Document document = analysis.document();
        NounPhrases phrases = new NounPhrases(document);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.BOILERPLATE || sentence.zone() == Zone.Kind.CREDIT) {
                continue;
            }
            int at = sentence.first();
            while (at < sentence.end()) {
                int base =
                        Grammar.beginsNounPhrase(document.token(at)) ? phrases.baseEnd(at, sentence.end()) : at;
                if (base > at && isThing(analysis, document.token(base - 1), actors)) {
                    int end = Math.max(base, phrases.fullEnd(at, sentence.end()));
                    read(document, new TokenRange(at, end), base, sentence, subjects, generic);
                }
                at = Math.max(base, at + 1);
            }
        }
        topic = topic();
    }

    private void read(
            Document document,
            TokenRange phrase,
            int base,
            Sentence sentence,
            SubjectName subjects,
            GenericNouns generic) {
        SubjectName.Name name = subjects.ofPhrase(phrase);
        if (name == null || generic.areEmpty(name.words())) {
            return;
        }
        if (name.words().size() > 1 || name.ended()) {
            Mention mention = new Mention(sentence.index(), name);
            add(name.head(), mention);
            String written = generic.spelt(document.token(base - 1).lemma());
            if (!written.equals(name.head())) {
                add(written, mention);
            }
        }
        int weight = sentence.zone() == Zone.Kind.HEADLINE ? HEADLINE_WEIGHT : 1;
        if (name.words().size() > 1 || !generic.isBare(name.head())) {
            names.putIfAbsent(name.text(), new SubjectName.Name(name.words(), false));
            weights.merge(name.text(), weight, Integer::sum);
        }
    }

    private void add(String head, Mention mention) {
        fullerByHead.computeIfAbsent(head, key -> new ArrayList<>()).add(mention);
    }

    /**
     * What a word alone stands for in a sentence, "the exchange" for the prisoner exchange: the last fuller phrase with that
     * head before it, or the first behind it; null if the article has none.
     */
    SubjectName.Name fuller(String head, int sentence) {
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
        if (mentions.isEmpty()) {
            return null;
        }
        return mentions.get(Math.max(0, low - 1)).name();
    }

    /** What the article is mostly about, or null if it speaks of nothing by name. */
    SubjectName.Name main() {
        return topic;
    }

    private SubjectName.Name topic() {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            if (weight.getValue() > most) {
                best = weight.getKey();
                most = weight.getValue();
            }
        }
        if (best == null) {
            return null;
        }
        SubjectName.Name name = names.get(best);
        SubjectName.Name fuller = name.words().size() == 1 ? fuller(name.head(), 0) : null;
        return fuller == null || fuller.ended() ? name : fuller;
    }

    private static boolean isThing(Analysis analysis, Token head, Actors actors) {
        EntityMention named = analysis.entities().mentionAt(head.index());
        boolean actor = named != null && (named.isName() || named.referent().isGroup());
        return head.tag().equals("NOUN") && !actor && !Grammar.isTimeWord(head.lower()) && !actors.isNoun(head);
    }
}
