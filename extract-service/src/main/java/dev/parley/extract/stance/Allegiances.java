package dev.parley.extract.stance;

import dev.parley.contracts.Entity;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** For whom people speak whose titles do not say: "Lima will sign, the minister said", "Ana Ruiz, who leads the union". */
final class Allegiances {
    private static final Set<String> LEADS = Markers.words("leads");

    private final Analysis analysis;
    private final Document document;
    private final Actors actors;
    private final Map<Referent, Referent> bodies = new IdentityHashMap<>();

    Allegiances(Analysis analysis, Actors actors) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.actors = actors;
    }

    /** The body that a person was found to speak for, or null. */
    Referent of(Referent speaker) {
        Referent body = bodies.get(speaker);
        return body == speaker ? null : body;
    }

    /** Learns from the words that name a source. */
    void learnFromSource(StatementDraft statement) {
        if (!isOpen(statement.speaker()) || statement.source() == null) {
            return;
        }
        int first = document.tokenAt(statement.source().start());
        for (int at = first;
                at + 1 < document.size()
                        && document.start(at) < statement.source().end();
                at++) {
            Token token = document.token(at);
            boolean leads = LEADS.contains(token.lemma())
                    && at > first
                    && document.token(at - 1).is("who");
            boolean of = statement.speaker().role() == null
                    && (token.is("of") || token.is("for"))
                    && at > first
                    && document.token(at - 1).is(",");
            Referent body = leads || of ? bodyAfter(at + 1, statement) : null;
            if (body != null) {
                put(statement.speaker(), body);
                return;
            }
        }
    }

    /** Learns that an officer of no known state speaks for the state whose will he tells. */
    void learnFromWill(StatementDraft statement, Referent willed) {
        Referent speaker = statement.speaker();
        boolean officer = isOpen(speaker) && speaker.role() != null && actors.isOffice(speaker.role());
        if (officer && willed != null && willed.isState()) {
            put(speaker, willed);
        }
    }

    private boolean isOpen(Referent speaker) {
        return speaker != null && speaker.isPerson() && analysis.references().onBehalfOf(speaker) == null;
    }

    /** Two bodies for one person are none. */
    private void put(Referent speaker, Referent body) {
        bodies.merge(speaker, body, (known, now) -> known == now ? known : speaker);
    }

    private Referent bodyAfter(int from, StatementDraft statement) {
        for (int at = from; at < from + 4 && at < document.size(); at++) {
            if (document.start(at) >= statement.source().end()) {
                return null;
            }
            EntityMention mention = analysis.entities().mentionAt(at);
            Referent named = mention != null && mention.isName() ? mention.referent() : null;
            boolean pointer = document.token(at).is("it") || document.token(at).is("them");
            Referent body = pointer ? analysis.references().resolve(at, at + 1) : named;
            if (body != null && !body.isMedia() && body.type() == Entity.Type.ORGANISATION) {
                return body;
            }
        }
        return null;
    }
}
