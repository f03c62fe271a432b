package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import java.util.List;

/** Says whom the words of a source mean. */
public final class ReferenceResolver {
    private final EntityIndex index;

    public ReferenceResolver(Document document, EntityIndex index) {
        this.index = index;
    }

    /**
     * Whom the noun phrase between two tokens means: a name, a title, a pronoun, or a collective, for which a group is
     * made. Null if it means nobody in particular.
     */
    public Referent resolve(int firstToken, int endToken) {
        List<EntityMention> inside = index.mentionsIn(firstToken, endToken);
        return inside.isEmpty() ? null : inside.get(inside.size() - 1).referent();
    }

    /** The state or organisation whose position a speaker gives; null for media, analysts and all who speak for themselves. */
    public Referent onBehalfOf(Referent speaker) {
        return speaker == null ? null : speaker.affiliation();
    }
}
