package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives people the offices that titles and appositions tell, and whom they hold them for. */
final class RoleAssigner {
    private static final Set<String> RETAINED = EntityWords.standard().of("retained");
    private static final Set<String> OF_STATE = EntityWords.standard().of("of-state");

    private final Document document;
    private final EntityIndex index;
    private final RoleLexicon roles;
    private final Owners owners;
    private final Appositions appositions;
    /** Holders of a state's office whose titles do not say which state. */
    private final Set<Referent> stateless = new LinkedHashSet<>();
    /** Those who speak for a person, whose own state or body may be told later. */
    private final Map<Referent, Referent> bosses = new LinkedHashMap<>();

    RoleAssigner(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.roles = index.lexicons().roles();
        this.owners = new Owners(document, index);
        this.appositions = new Appositions(document, index);
    }

    void assign(Map<EntityMention, NameCandidate> persons) {
        List<EntityMention> ordered = persons.keySet().stream()
                .sorted(Comparator.comparingInt(EntityMention::first))
                .toList();
        for (EntityMention mention : ordered) {
            RoleMention title = persons.get(mention).role();
            RoleMention office = title != null && title.role() != null ? besides(mention, title) : null;
            if (office != null) {
                give(mention, office, office.first());
            } else if (title != null && title.role() != null) {
                give(mention, title, title.first());
            } else {
                RoleMention apposed = appositions.of(mention);
                if (apposed != null) {
                    give(mention, apposed, apposed.first());
                } else {
                    belongTo(mention);
                }
            }
        }
        DelayedNaming delayed = new DelayedNaming(document, index, owners);
        ordered.forEach(delayed::read);
        stateless.addAll(delayed.titledLater());
        StateOfOffice states = new StateOfOffice(document, index);
        for (Referent person : stateless) {
            Referent state = person.affiliation() == null ? states.of(person) : null;
            if (state != null) {
                person.affiliate(state);
            }
        }
        new OfficeFiller(document, index).fill(bosses);
    }

    private void give(EntityMention mention, RoleMention role, int titleFirst) {
        Referent person = mention.referent();
        boolean shares = role.role().name().equals("counterpart");
        person.describe(shares ? shared(titleFirst, role.role()) : standing(titleFirst, role.role()));
        if (isOfState(titleFirst)) {
            person.speakFor(Role.SpeaksFor.STATE);
        }
        Referent owner = owners.ownerBefore(titleFirst);
        if (owner == null) {
            owner = owners.ownerAfter(role.end());
        }
        if (owner == null
                && mention.end() < document.size()
                && document.token(mention.end()).is("of")) {
            owner = owners.ownerAfter(mention.end());
        }
        if (owner == null && roles.ofVerb(document.token(titleFirst)) != null) {
            owner = owners.ownerFrom(role.end());
        }
        if (owner != null) {
            person.affiliate(owner);
            if (isRetained(role, titleFirst, owner)) {
                person.speakFor(Role.SpeaksFor.BODY);
            }
        } else if (owners.bossBefore(titleFirst) != null) {
            bosses.putIfAbsent(person, owners.bossBefore(titleFirst));
        } else if (person.speaksFor() == Role.SpeaksFor.STATE && !OfficeFiller.isSent(person.role())) {
            stateless.add(person);
        }
    }

    /** "Colonel Name, a spokesman for the army of Peru": the office behind a name that tells whose, where its title does not. */
    private RoleMention besides(EntityMention mention, RoleMention title) {
        boolean told = owners.ownerBefore(title.first()) != null || owners.ownerAfter(title.end()) != null;
        boolean behind = !told
                && mention.end() < document.size()
                && document.token(mention.end()).is(",");
        RoleMention office = behind ? appositions.of(mention) : null;
        boolean owned = office != null
                && office.first() > mention.end()
                && office.role().speaksFor() == Role.SpeaksFor.BODY
                && (owners.ownerBefore(office.first()) != null || owners.ownerAfter(office.end()) != null);
        return owned ? office : null;
    }

    /** "A lawyer for the airline" speaks for it, a lawyer at a firm for nobody else. */
    private boolean isRetained(RoleMention role, int titleFirst, Referent owner) {
        boolean possessed = titleFirst > 0 && document.token(titleFirst - 1).is("'s");
        boolean linked =
                role.end() < document.size() && document.token(role.end()).is("for");
        return RETAINED.contains(document.token(role.end() - 1).lower())
                && (possessed || linked)
                && owner.type() == Entity.Type.ORGANISATION;
    }

    /** "Presidential adviser", "government negotiator": the adjective says that it is a state's office. */
    private boolean isOfState(int titleFirst) {
        return titleFirst > document.sentenceOf(titleFirst).first()
                && OF_STATE.contains(document.token(titleFirst - 1).lower());
    }

    /** "Name of the union", "Name, whose union": no office is told, but whose member somebody is. */
    private void belongTo(EntityMention mention) {
        Referent body = owners.bodyOf(mention);
        if (body != null) {
            mention.referent().affiliate(body);
        }
    }

    /** "Former" may stand before the state: "the former Peruvian president". */
    private Role standing(int titleFirst, Role role) {
        int at = titleFirst - 1;
        while (at >= 0 && (document.token(at).is("'s") || index.mentionAt(at) != null)) {
            at--;
        }
        boolean apart = at >= 0 && at < titleFirst - 1 && roles.isStanding(document.token(at));
        return apart ? roles.standing(document.token(at), role) : role;
    }

    /** A counterpart holds the office of the person named before. */
    private Role shared(int titleFirst, Role counterpart) {
        Sentence sentence = document.sentenceOf(titleFirst);
        Role shared = counterpart;
        int from = document.sentences().get(Math.max(0, sentence.index() - 1)).first();
        for (EntityMention mention : index.mentionsIn(from, titleFirst)) {
            Referent person = mention.referent();
            if (person.isPerson() && person.role() != null) {
                shared = new Role(person.role(), person.speaksFor(), Gender.UNKNOWN);
            }
        }
        return shared;
    }
}
