package dev.parley.extract.statement;

import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.text.Document;

/** What all sieves share while they read one document. */
final class Reading {
    final Document document;
    final CueLexicon lexicon;
    final WordClasses words;
    final Unheld unheld;
    final NounPhrases phrases;
    final SubjectFinder subjects;
    final CueFinder cues;
    final Adjuncts adjuncts;
    final ContentBounds bounds;
    final ComplementFinder complements;

    Reading(Document document, CueLexicon lexicon, WordClasses words, Unheld unheld) {
        this.document = document;
        this.lexicon = lexicon;
        this.words = words;
        this.unheld = unheld;
        this.phrases = new NounPhrases(document);
        this.subjects = new SubjectFinder(document, phrases);
        this.cues = new CueFinder(document, lexicon);
        this.adjuncts = new Adjuncts(document, phrases, words);
        this.bounds = new ContentBounds(document, phrases, words, cues);
        this.complements = new ComplementFinder(document, phrases, adjuncts, bounds, words);
    }
}
