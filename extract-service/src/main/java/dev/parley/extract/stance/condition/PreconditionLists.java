package dev.parley.extract.stance.condition;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import java.util.ArrayList;
import java.util.List;

/** Bullet lists of what must be done first. */
public final class PreconditionLists {
    private final Document document;
    private final PredicateLexicon predicates;
    private final NounPhrases phrases;
    private final SubjectFinder subjects;

    public PreconditionLists(
            Document document, PredicateLexicon predicates, NounPhrases phrases, SubjectFinder subjects) {
        this.document = document;
        this.predicates = predicates;
        this.phrases = phrases;
        this.subjects = subjects;
    }

    /** The items of a list inside a content, without their final stops; empty if it holds none. */
    public List<TokenRange> items(TokenRange content) {
        List<TokenRange> items = new ArrayList<>();
        for (int at = content.first(); at < content.end(); at++) {
            if (document.paragraphOf(at).bullet() && document.paragraphOf(at).first() == at) {
                int end = Math.min(document.paragraphOf(at).end(), content.end());
                while (end > at + 1 && document.token(end - 1).isPunctuation()) {
                    end--;
                }
                items.add(new TokenRange(at, end));
            }
        }
        return items;
    }

    /**
     * The leaning of a list after "would first need to:" on what the words before it announced as preconditions.
     *
     * @param before what was said just before, or null
     */
    public Leaning announced(TokenRange content, TokenRange before) {
        List<TokenRange> items = items(content);
        if (items.isEmpty()) {
            return null;
        }
        TokenRange opening = new TokenRange(
                content.first(), Math.max(content.first() + 1, items.get(0).first()));
        Leaning own = announced(content, opening, items);
        return own != null || before == null ? own : announced(content, before, items);
    }

    private Leaning announced(TokenRange content, TokenRange before, List<TokenRange> items) {
        for (int at = before.first(); at < before.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, before.end())) {
                TokenRange target = hit.kind() != PredicateKind.NOUN_CONDITIONS
                        ? null
                        : new Clause(document, phrases, subjects, before.first(), before.end())
                                .object(Math.min(hit.end() + 1, before.end() - 1));
                if (target != null) {
                    return new Leaning(
                            "precondition-list",
                            Stance.Polarity.CONDITIONAL,
                            null,
                            target,
                            content,
                            items,
                            Stance.Strength.FIRM);
                }
            }
        }
        return null;
    }

    /** The leaning on condition of the list that follows a sentence's colon; the leaning itself if none does. */
    public Leaning behind(Leaning leaning, TokenRange sentence) {
        List<TokenRange> items = new ArrayList<>();
        int next = document.paragraphOf(sentence.first()).index() + 1;
        boolean colon = document.token(sentence.end() - 1).is(":");
        while (colon
                && next < document.paragraphs().size()
                && document.paragraphs().get(next).bullet()) {
            int first = document.paragraphs().get(next).first();
            items.addAll(
                    items(new TokenRange(first, document.paragraphs().get(next).end())));
            next++;
        }
        return items.isEmpty()
                ? leaning
                : new Leaning(
                        leaning.rule(),
                        Stance.Polarity.CONDITIONAL,
                        leaning.actor(),
                        leaning.target(),
                        leaning.evidence(),
                        items,
                        Stance.Strength.FIRM);
    }
}
