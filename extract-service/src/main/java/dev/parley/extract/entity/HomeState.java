package dev.parley.extract.entity;

import dev.parley.contracts.Zone;
import dev.parley.extract.text.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state in which an article is at home: that of the capital in its dateline, or else the one that it names far more
 * often than any other. Its officials need no nationality: "the president", "a government source".
 */
final class HomeState {
    private static final int FEWEST = 3;

    private final Document document;
    private final EntityIndex index;

    HomeState(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The state, or null if the article may be at home in several. */
    Referent find() {
        Map<Referent, Integer> named = new LinkedHashMap<>();
        Referent dated = null;
        for (EntityMention mention : index.mentionsIn(0, document.size())) {
            Referent referent = mention.referent();
            Referent state = referent.isState() ? referent : seat(referent);
            if (state == null) {
                continue;
            }
            if (document.sentenceOf(mention.first()).zone() == Zone.Kind.DATELINE) {
                dated = state;
            } else {
                named.merge(state, 1, Integer::sum);
            }
        }
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (dated != null && named.getOrDefault(dated, 0) >= most) {
            return dated;
        }
        return most >= FEWEST ? farAhead(named, most) : null;
    }

    private static Referent farAhead(Map<Referent, Integer> named, int most) {
        Referent first = null;
        for (Map.Entry<Referent, Integer> entry : named.entrySet()) {
            if (entry.getValue() == most && first == null) {
                first = entry.getKey();
            } else if (entry.getValue() * 2 > most) {
                return null;
            }
        }
        return first;
    }

    private Referent seat(Referent place) {
        return place.capitalOf() == null ? null : index.state(place.capitalOf());
    }
}
