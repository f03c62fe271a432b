package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.condition.Conditionals;
import dev.parley.extract.stance.condition.PreconditionLists;
import dev.parley.extract.stance.leaning.LeaningReader;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.stance.predicate.Segments;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Reads the positions that an article tells of an actor in its own voice: "Hungary opposes the levy". */
final class NarrativeReader {
    private static final int FARTHEST = 40;

    private final Document document;
    private final PredicateLexicon predicates;
    private final Markers markers;
    private final LeaningReader reader;
    private final NounPhrases phrases;
    private final SubjectFinder subjects;
    private final PreconditionLists lists;
    private final Conditionals conditionals;

    NarrativeReader(Document document, PredicateLexicon predicates, Markers markers) {
        this.document = document;
        this.predicates = predicates;
        this.markers = markers;
        this.reader = new LeaningReader(predicates, markers);
        this.phrases = new NounPhrases(document);
        this.subjects = new SubjectFinder(document, phrases);
        this.lists = new PreconditionLists(document, predicates, phrases, subjects);
        this.conditionals = new Conditionals(document, markers);
    }

    /** The positions of a sentence; empty if it tells of none. */
    List<Reading> read(Sentence sentence) {
        TokenRange whole = new TokenRange(sentence.first(), sentence.end());
        List<Reading> read = new ArrayList<>(1);
        Reading limited = onCondition(whole);
        if (limited != null) {
            read.add(limited);
            return read;
        }
        for (TokenRange segment : new Segments(document).of(whole)) {
            int first = conditionals.behindLead(segment);
            Clause clause = clause(first, conditionals.start(new TokenRange(first, segment.end())));
            for (Leaning leaning : reader.read(clause)) {
                if (isTold(leaning, first)) {
                    read.add(new Reading(leaning, segment(leaning, segment), false));
                }
            }
        }
        return read;
    }

    /** A will that depends on something is told of whichever verb says it: "Lima would sign only if …". */
    private Reading onCondition(TokenRange sentence) {
        int limit = conditionals.start(sentence);
        if (limit >= sentence.end() || document.inQuotation(limit)) {
            return null;
        }
        boolean only = document.token(limit).is("only");
        for (Leaning leaning : reader.read(clause(sentence.first(), limit))) {
            boolean told = only || predicates.basis(leaning.rule()) != Stance.Basis.STATEMENT && isWill(leaning);
            if (told && leaning.actor() != null && (leaning.polarity() == Stance.Polarity.SUPPORT || leaning.act())) {
                return new Reading(lists.behind(leaning, sentence), conditionals.withoutMarks(sentence), false);
            }
        }
        return null;
    }

    private boolean isWill(Leaning leaning) {
        for (int at = leaning.evidence().first(); at < leaning.target().first(); at++) {
            if (document.token(at).is("would") || document.token(at).is("will")) {
                return true;
            }
        }
        return false;
    }

    /** The evidence and what limits it: no more of a long sentence of the reporter's. */
    private TokenRange segment(Leaning leaning, TokenRange segment) {
        int behind = leaning.evidence().end();
        boolean limited = behind < segment.end()
                && (markers.at("condition", document, behind, segment.end()) != null
                        || markers.at("obstacle", document, behind, segment.end()) != null);
        return limited ? new TokenRange(leaning.evidence().first(), segment.end()) : leaning.evidence();
    }

    private boolean isTold(Leaning leaning, int first) {
        TokenRange words = leaning.evidence();
        TokenRange actor = leaning.actor();
        boolean named = actor != null && !document.inQuotation(actor.first());
        boolean quoted = !named && (document.inQuotation(words.first()) || document.inQuotation(words.end() - 1));
        return !quoted
                && (leaning.polarity() == Stance.Polarity.NEUTRAL
                        || !isUncertain(new TokenRange(
                                Math.min(Math.max(first, words.first() - FARTHEST), words.first()), words.end())))
                && (leaning.rule().equals("ultimatum")
                        || predicates.basis(leaning.rule()) != Stance.Basis.STATEMENT
                        || isRefusal(leaning));
    }

    /** "Chad will not appeal": what somebody is not going to do is no event. */
    private static boolean isRefusal(Leaning leaning) {
        return leaning.rule().equals("volition") && leaning.polarity() == Stance.Polarity.OPPOSE;
    }

    /** "Chad may oppose the plan" is the reporter's guess. */
    private boolean isUncertain(TokenRange words) {
        for (int at = words.first(); at < words.end(); at++) {
            switch (document.token(at).lower()) {
                case "may", "might", "could", "would", "whether", "if" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private Clause clause(int first, int end) {
        return new Clause(document, phrases, subjects, first, end);
    }
}
