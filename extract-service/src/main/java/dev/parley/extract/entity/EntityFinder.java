package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.contracts.Zone;
import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.text.Document;
import java.util.HashMap;
import java.util.Map;

/** Finds the names in a document and gathers those that mean the same. */
public final class EntityFinder {

    /** A finder over the gazetteer that comes with the extractor and the actors of a codebook. */
    public static EntityFinder with(Codebook codebook) {
        return new EntityFinder();
    }

    /** Everyone and everything named outside boilerplate. Several threads may share the finder. */
    public EntityIndex find(Document document) {
        EntityIndex index = new EntityIndex(document.size());
        Map<String, Referent> byName = new HashMap<>();
        int at = 0;
        while (at < document.size()) {
            int end = at;
            while (end < document.size()
                    && document.token(end).tag().equals("PROPN")
                    && document.token(end).isCapitalised()
                    && document.zoneOf(end) != Zone.Kind.BOILERPLATE
                    && document.sentenceOf(end) == document.sentenceOf(at)) {
                end++;
            }
            if (end > at) {
                String name = document.text(at, end);
                Referent referent =
                        byName.computeIfAbsent(name, key -> index.add(new Referent(Entity.Type.ORGANISATION, key)));
                index.mention(referent, at, end, Mention.Kind.NAME);
            }
            at = Math.max(end, at + 1);
        }
        return index;
    }

    private EntityFinder() {}
}
