package dev.parley.extract.stance;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Stance;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.EntityMention;
import dev.parley.extract.entity.OrganisationKind;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.Memberships;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says whose a leaning is: the actor whose will it tells, else the state or body that the speaker speaks for. */
final class Holders {
    /** Rules that say of a named other what he holds: where nobody knows who that is, it is not the speaker. */
    private static final Set<String> OF_OTHERS =
            Set.of("agent-passive", "object-relative", "mood", "viewpoint", "reception");

    private final Analysis analysis;
    private final Document document;
    private final Actors actors;
    private final Allegiances allegiances;
    private final Sides sides;
    private final Memberships memberships;

    Holders(Analysis analysis, Markers markers, Actors actors) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.actors = actors;
        this.allegiances = new Allegiances(analysis, actors);
        this.sides = new Sides(analysis, this::side);
        this.memberships = new Memberships(analysis, markers, actors);
    }

    /** The two parties that an actor's words mean at once, or none. */
    List<Referent> pair(TokenRange actor) {
        return sides.of(actor);
    }

    /** Learns for whom the speaker speaks, before any stance is drafted. */
    void learn(StatementDraft statement, List<Reading> read) {
        allegiances.learnFromSource(statement);
        for (Reading one : read) {
            TokenRange actor = one.leaning().actor();
            boolean willed = one.leaning().act() || one.leaning().polarity() == Stance.Polarity.NEUTRAL;
            if (actor != null && willed && !isSpeaker(actor, statement)) {
                allegiances.learnFromWill(statement, meant(actor));
            }
        }
    }

    /** The subject whose will it is, else those for whom the speaker speaks; empty if that is nobody. */
    List<Referent> of(StatementDraft statement, Leaning leaning) {
        TokenRange actor = leaning.actor();
        List<Referent> pair = actor != null ? sides.of(actor) : sourcePair(statement);
        if (!pair.isEmpty()) {
            return pair;
        }
        if (leaning.rule().equals("possible-act") && !isOfBody(actor, statement)) {
            return List.of();
        }
        if (actor != null && isOwn(actor, statement.speaker()) && side(statement.speaker()) != null) {
            return List.of(side(statement.speaker()));
        }
        Referent body = actor == null ? null : memberships.body(actor, statement, side(statement.speaker()));
        if (body != null) {
            return List.of(body);
        }
        if (actor != null && !isSpeaker(actor, statement)) {
            List<Referent> several = joined(actor.first(), actor.end());
            if (several.size() > 1) {
                return several;
            }
            Referent side = isOwnFirm(actor, statement.speaker()) ? side(statement.speaker()) : side(meant(actor));
            if (side == null && OF_OTHERS.contains(leaning.rule())) {
                return List.of();
            }
            if (side != null) {
                return List.of(side);
            }
        }
        List<Referent> named = coordinated(statement);
        if (named.size() > 1) {
            return named;
        }
        Referent side = side(statement.speaker());
        return side == null ? List.of() : List.of(side);
    }

    /** The parties of "both sides said", or none. */
    List<Referent> sourcePair(StatementDraft statement) {
        if (statement.source() == null) {
            return List.of();
        }
        int first = document.tokenAt(statement.source().start());
        int end = first;
        while (end < document.size() && document.start(end) < statement.source().end()) {
            end++;
        }
        return end > first ? sides.of(new TokenRange(first, end)) : List.of();
    }

    /** The actors of "Chad and the Sudan maintain", or none if the source is one. */
    private List<Referent> coordinated(StatementDraft statement) {
        if (statement.source() == null) {
            return List.of();
        }
        int first = document.tokenAt(statement.source().start());
        int end = first;
        while (end < document.size() && document.start(end) < statement.source().end()) {
            end++;
        }
        return joined(first, end);
    }

    /** The states and bodies that "and" joins between two tokens; none if something is said of one of them. */
    private List<Referent> joined(int first, int end) {
        List<Referent> sides = new ArrayList<>(2);
        boolean joined = false;
        for (int at = first; at < end; at++) {
            joined |= document.token(at).tag().equals("CCONJ");
            if (document.token(at).is("'s") || document.token(at).tag().equals("ADP")) {
                return sides;
            }
        }
        for (EntityMention mention : joined ? analysis.entities().mentionsIn(first, end) : List.<EntityMention>of()) {
            boolean body = mention.isName()
                    && (mention.referent().isState() || mention.referent().type() == Entity.Type.ORGANISATION);
            if (body && !sides.contains(mention.referent())) {
                sides.add(mention.referent());
            }
        }
        return sides;
    }

    /** "we could sign", "Lima could sign": of "you" and "investors" it is a guess. */
    private boolean isOfBody(TokenRange actor, StatementDraft statement) {
        if (isSpeaker(actor, statement) || isOwn(actor, statement.speaker())) {
            return true;
        }
        Referent who = side(meant(actor));
        return who != null && (who.isState() || who.type() == Entity.Type.ORGANISATION);
    }

    /** "his country", "her members", "our side", and what a body's own people call it: those for whom the speaker speaks. */
    private boolean isOwn(TokenRange actor, Referent speaker) {
        Referent body = side(speaker);
        Token last = document.token(actor.end() - 1);
        boolean bare = body != null
                && actor.end() - actor.first() <= 2
                && (actor.end() - actor.first() == 1
                        || document.token(actor.first()).is("the"))
                && !isNamed(last);
        if (bare
                && (body.isState()
                        ? sides.isGovernment(last)
                        : body.type() == Entity.Type.ORGANISATION && sides.isStaff(last))) {
            return true;
        }
        Token first = document.token(actor.first());
        boolean possessive =
                switch (first.lower()) {
                    case "his", "her", "our", "my", "their", "its" -> true;
                    default -> false;
                };
        return possessive && actor.end() - actor.first() <= 4 && actors.isNoun(document.token(actor.end() - 1));
    }

    /** "The company had no choice, its chairman said": of a firm that nobody names its officer speaks. */
    private boolean isOwnFirm(TokenRange actor, Referent speaker) {
        Referent body = side(speaker);
        boolean firm = body != null
                && body != speaker
                && (body.organisationKind() == OrganisationKind.COMPANY
                        || body.organisationKind() == OrganisationKind.OTHER)
                && actor.end() - actor.first() == 2
                && document.token(actor.first()).is("the")
                && actors.isBusiness(document.token(actor.end() - 1));
        Referent meant = firm ? meant(actor) : null;
        return firm
                && (meant == null
                        || meant.mentions().stream().noneMatch(EntityMention::isName) && meant.affiliation() == null);
    }

    private boolean isNamed(Token token) {
        EntityMention mention = analysis.entities().mentionAt(token.index());
        return mention != null && mention.isName();
    }

    /** "I" and "we", and other pronouns where the speaker has a side that they can mean. */
    private boolean isSpeaker(TokenRange actor, StatementDraft statement) {
        if (actor.end() - actor.first() != 1) {
            return false;
        }
        boolean third = document.token(actor.first()).is("it")
                || document.token(actor.first()).is("they");
        if (third && analysis.references().onBehalfOf(statement.speaker()) == null) {
            return false;
        }
        return switch (document.token(actor.first()).lower()) {
            case "who", "which" -> {
                Referent related = analysis.references().resolve(actor.first(), actor.end());
                yield related == null || !related.isState() && related.type() != Entity.Type.ORGANISATION;
            }
            case "i", "we", "he", "she", "it", "they" -> true;
            default -> false;
        };
    }

    /** Whom an actor's words mean: as they stand, or the one body that they name as owner ("the board of the bank"). */
    Referent meant(TokenRange actor) {
        Referent whole = analysis.references().resolve(actor.first(), actor.end());
        if (whole != null) {
            return whole;
        }
        List<EntityMention> named = analysis.entities().mentionsIn(actor.first(), actor.end());
        boolean one = named.size() == 1 && actor.end() - actor.first() <= 6 && hasActor(actor);
        Referent owner = one ? named.get(0).referent() : null;
        boolean body = owner != null && (owner.isState() || owner.type() == Entity.Type.ORGANISATION);
        return body ? owner : null;
    }

    /** "The board of the bank", unlike "the bank's new tower". */
    private boolean hasActor(TokenRange words) {
        if (analysis.entities().mentionAt(words.end() - 1) != null) {
            return true;
        }
        for (int at = words.first(); at < words.end(); at++) {
            EntityMention mention = analysis.entities().mentionAt(at);
            if (mention == null && document.token(at).isNoun() && actors.isNoun(document.token(at))) {
                return true;
            }
        }
        return false;
    }

    Referent side(Referent speaker) {
        if (speaker == null || speaker.isMedia()) {
            return null;
        }
        Referent body = analysis.references().onBehalfOf(speaker);
        if (body != null) {
            return body;
        }
        if (allegiances.of(speaker) != null) {
            return allegiances.of(speaker);
        }
        boolean own = speaker.type() == Entity.Type.PERSON
                || speaker.type() == Entity.Type.ORGANISATION
                || speaker.type() == Entity.Type.STATE
                || speaker.type() == Entity.Type.GROUP;
        return own ? speaker : null;
    }
}
