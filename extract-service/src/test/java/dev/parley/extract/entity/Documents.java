package dev.parley.extract.entity;

import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Texts;

/** Finds the entities of texts for tests. */
final class Documents {
    private static final EntityFinder FINDER = EntityFinder.with(Codebook.standard());

    static EntityIndex index(String text) {
        return FINDER.find(Texts.read(text));
    }

    static EntityIndex index(Document document) {
        return FINDER.find(document);
    }

    private Documents() {}
}
