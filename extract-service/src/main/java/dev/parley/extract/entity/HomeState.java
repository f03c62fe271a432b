package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Zone;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state in which an article is at home: that of the capital in its dateline or byline, or else the one that it names first and
 * far more often than any other. Its officials need no nationality: "the president", "a government source".
 */
final class HomeState {
    private static final int FEWEST = 3;
    /** A byline may stand below a standfirst of some sentences. */
    private static final int TOP = 8;

    private final Document document;
    private final EntityIndex index;
    private boolean sought;
    private Referent home;

    HomeState(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The state, or null if the article may be at home in several; it becomes an entity only by being asked for. */
    Referent find() {
        if (!sought) {
            sought = true;
            home = seek();
        }
        return home;
    }

    private Referent seek() {
        Map<String, Integer> named = new LinkedHashMap<>();
        String dated = null;
        String leading = null;
        boolean owner = false;
        for (EntityMention mention : index.mentionsIn(0, document.size())) {
            Referent referent = mention.referent();
            boolean dateline = document.sentenceOf(mention.first()).zone() == Zone.Kind.DATELINE;
            String capital = referent.isState() ? referent.iso3() : referent.capitalOf();
            if (dateline && capital != null) {
                dated = dated == null ? capital : dated;
            } else if (stateOf(referent) != null) {
                leading = leading == null ? stateOf(referent) : leading;
                named.merge(stateOf(referent), 1, Integer::sum);
                owner |= mention.end() < document.size()
                        && document.token(mention.end()).is("'s");
            }
        }
        dated = dated == null ? writtenIn() : dated;
        if (named.isEmpty() && dated == null) {
            return ofCapital();
        }
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean athome =
                dated != null && named.containsKey(dated) && (dated.equals(leading) || named.get(dated) >= most);
        if (athome) {
            return index.state(dated);
        }
        boolean enough = most >= FEWEST || named.size() == 1 && (most > 1 || owner);
        String ahead = enough ? farAhead(named, most) : null;
        return ahead == null || !ahead.equals(leading) ? null : index.state(ahead);
    }

    /** The state of the only capital that an article names which names no state, or null. */
    private Referent ofCapital() {
        String only = null;
        for (EntityMention mention : index.mentionsIn(0, document.size())) {
            String capital = mention.referent().capitalOf();
            if (capital != null && only != null && !only.equals(capital)) {
                return null;
            }
            only = capital == null ? only : capital;
        }
        return only == null ? null : index.state(only);
    }

    /** The state that is named, or whose parliament or court is, or null. */
    private static String stateOf(Referent referent) {
        Referent owner = referent.type() == Entity.Type.ORGANISATION ? referent.affiliation() : referent;
        return owner != null && owner.isState() && !referent.isMedia() ? owner.iso3() : null;
    }

    /** The state of the capital in the line that says who wrote the article where, or null. */
    private String writtenIn() {
        for (Sentence sentence : document.sentences()) {
            if (sentence.index() > TOP) {
                return null;
            }
            for (int at = sentence.first(); sentence.zone() == Zone.Kind.CREDIT && at < sentence.end(); at++) {
                var known = index.lexicons().gazetteer().find(document, at, sentence.end());
                if (known != null && known.value().place() != null) {
                    return known.value().entity().iso3();
                }
            }
        }
        return null;
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
