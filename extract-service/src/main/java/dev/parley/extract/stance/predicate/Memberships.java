package dev.parley.extract.stance.predicate;

import dev.parley.contracts.Entity;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Locale;
import java.util.Set;

/** Finds the body whose people an actor's words mean: "Train drivers will walk out, the union said" is the union's will. */
public final class Memberships {
    private static final Set<String> WORDS = Markers.words("membership");

    private final Analysis analysis;
    private final Document document;
    private final Markers markers;
    private final Actors actors;

    public Memberships(Analysis analysis, Markers markers, Actors actors) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.markers = markers;
        this.actors = actors;
    }

    /** The body that said it, if it is one of members and the actor is its kind of people without a name; else null. */
    public Referent body(TokenRange actor, StatementDraft statement, Referent side) {
        boolean organised = side != null && side.type() == Entity.Type.ORGANISATION && hasMembers(statement, side);
        return organised && arePeople(actor) ? side : null;
    }

    private boolean arePeople(TokenRange actor) {
        for (int at = actor.first(); at < actor.end(); at++) {
            EntityMention mention = analysis.entities().mentionAt(at);
            boolean named =
                    mention != null && mention.isName() && !mention.referent().isGroup();
            if (named
                    || document.token(at).tag().equals("ADP")
                    || document.token(at).tag().equals("CCONJ")) {
                return false;
            }
        }
        Token head = document.token(actor.end() - 1);
        boolean many = !head.lower().equals(head.lemma()) || head.is("staff") || head.is("crew");
        return many && head.isNoun() && actors.isPeople(head);
    }

    /** Whether its name, or what the text calls it where it speaks, is that of a union or the like. */
    private boolean hasMembers(StatementDraft statement, Referent side) {
        for (String word : side.name().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        if (statement.source() == null) {
            return false;
        }
        int first = document.tokenAt(statement.source().start());
        int end = first;
        while (end < document.size() && document.start(end) < statement.source().end()) {
            end++;
        }
        return markers.has("membership", document, first, end);
    }
}
