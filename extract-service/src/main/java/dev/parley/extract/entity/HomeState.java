package dev.parley.extract.entity;

import dev.parley.contracts.Zone;
import dev.parley.extract.text.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state in which an article is at home: that of the capital in its dateline, or else the one that it names first and
 * far more often than any other. Its officials need no nationality: "the president", "a government source".
 */
final class HomeState {
    private static final int FEWEST = 3;

    private final Document document;
    private final EntityIndex index;

    HomeState(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The state, or null if the article may be at home in several; it becomes an entity only by being asked for. */
    Referent find() {
        Map<String, Integer> named = new LinkedHashMap<>();
        String dated = null;
        String leading = null;
        for (EntityMention mention : index.mentionsIn(0, document.size())) {
            Referent referent = mention.referent();
            String state = referent.isState() ? referent.iso3() : referent.capitalOf();
            if (state == null) {
                continue;
            }
            if (document.sentenceOf(mention.first()).zone() == Zone.Kind.DATELINE) {
                dated = state;
            } else {
                leading = leading == null ? state : leading;
                named.merge(state, 1, Integer::sum);
            }
        }
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (dated != null && named.containsKey(dated)) {
            return dated.equals(leading) || named.get(dated) * 2 >= most ? index.state(dated) : null;
        }
        boolean enough = most >= FEWEST || named.size() == 1 && most > 1;
        String ahead = enough ? farAhead(named, most) : null;
        return ahead == null || !ahead.equals(leading) ? null : index.state(ahead);
    }

    private static String farAhead(Map<String, Integer> named, int most) {
        String first = null;
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            if (entry.getValue() == most && first == null) {
                first = entry.getKey();
            } else if (entry.getValue() * 2 > most) {
                return null;
            }
        }
        return first;
    }
}
