package dev.parley.extract.stance;

import dev.parley.contracts.Entity;
import dev.parley.extract.Analysis;
import dev.parley.extract.data.Table;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Says who "both sides", "the two countries" and "neither government" are: the two parties named last. */
final class Sides {
    private static final int REACH = 6;
    private static final Set<String> NOUNS = words("noun");
    private static final Set<String> OPENINGS = words("opening");
    private static final Set<String> GOVERNMENTS = words("government");
    private static final Set<String> STAFF = words("staff");

    private final Analysis analysis;
    private final Document document;
    private final UnaryOperator<Referent> side;

    /** @param side gives the party that an entity stands for, or null */
    Sides(Analysis analysis, UnaryOperator<Referent> side) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.side = side;
    }

    /** The two parties that a phrase means; empty if it means no pair, or none is known. */
    List<Referent> of(TokenRange phrase) {
        if (!isPair(phrase)) {
            return List.of();
        }
        int sentence = document.token(phrase.first()).sentence();
        for (int back = 0; back < REACH && back <= sentence; back++) {
            Sentence before = document.sentences().get(sentence - back);
            List<Referent> parties = parties(before.first(), back == 0 ? phrase.first() : before.end());
            if (parties.size() == 2) {
                return parties;
            }
        }
        return List.of();
    }

    /** Whether the phrase denies for both: "neither side". */
    boolean isNeither(TokenRange phrase) {
        return document.token(phrase.first()).is("neither");
    }

    /** Whether an officer of a state means that state by a noun: "the government". */
    boolean isGovernment(Token noun) {
        return GOVERNMENTS.contains(noun.lower());
    }

    /** Whether those who speak for a body mean it by a noun: "management", "members". */
    boolean isStaff(Token noun) {
        return STAFF.contains(noun.lower());
    }

    private boolean isPair(TokenRange phrase) {
        int at = phrase.first();
        Token first = document.token(at);
        if (first.is("the") && at + 1 < phrase.end()) {
            first = document.token(at + 1);
        }
        boolean opens = OPENINGS.contains(first.lower());
        boolean alone = phrase.end() - phrase.first() == 1 && document.token(at).is("both");
        Token last = document.token(phrase.end() - 1);
        return alone || opens && NOUNS.contains(last.lemma());
    }

    private List<Referent> parties(int first, int end) {
        List<Referent> parties = new ArrayList<>(2);
        for (EntityMention mention : analysis.entities().mentionsIn(first, end)) {
            Referent party = mention.isName() ? side.apply(mention.referent()) : null;
            boolean body = party != null && (party.isState() || party.type() == Entity.Type.ORGANISATION);
            if (body && !parties.contains(party)) {
                parties.add(party);
            }
        }
        return parties;
    }

    private static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        for (Table.Row row : Table.read("stance/sides.tsv")) {
            if (row.get("kind").equals(kind)) {
                words.addAll(row.list("words"));
            }
        }
        return Set.copyOf(words);
    }
}
