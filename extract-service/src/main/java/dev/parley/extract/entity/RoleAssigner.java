package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.contracts.Zone;
import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives people the offices that titles and appositions tell, and whom they hold them for. */
final class RoleAssigner {
    private static final int LONGEST_APPOSITION = 12;
    private static final Set<String> OF = EntityWords.standard().of("owner-preposition");
    private static final Set<String> BEFORE_ROLE = EntityWords.standard().of("before-role");

    private final Document document;
    private final EntityIndex index;
    private final RoleLexicon roles;
    private final Antecedents antecedents;
    /** Holders of a state's office whose titles do not say which state. */
    private final Set<Referent> stateless = new LinkedHashSet<>();

    RoleAssigner(Document document, EntityIndex index, Lexicons lexicons) {
        this.document = document;
        this.index = index;
        this.roles = lexicons.roles();
        this.antecedents = new Antecedents(document, index);
    }

    void assign(Map<EntityMention, NameCandidate> persons) {
        List<EntityMention> ordered = persons.keySet().stream()
                .sorted(Comparator.comparingInt(EntityMention::first))
                .toList();
        for (EntityMention mention : ordered) {
            RoleMention title = persons.get(mention).role();
            if (title != null && title.role() != null) {
                give(mention, title, title.first());
            } else {
                fromAppositions(mention);
            }
        }
        ordered.forEach(this::fromDelayedNaming);
        StateOfOffice states = new StateOfOffice(document, index);
        for (Referent person : stateless) {
            Referent state = person.affiliation() == null ? states.of(person) : null;
            if (state != null) {
                person.affiliate(state);
            }
        }
        fillOffices();
    }

    /** Gives those whose office says that they speak for somebody the state or body that the article is about. */
    private void fillOffices() {
        bodiesOfPronouns();
        Referent home = null;
        boolean sought = false;
        BodyOfOffice bodies = new BodyOfOffice(document, index);
        for (Referent referent : List.copyOf(index.referents())) {
            if (referent.affiliation() != null) {
                continue;
            }
            boolean ofState = referent.speaksFor() == Role.SpeaksFor.STATE || isOfState(referent.organisationKind());
            if (ofState && !referent.isState()) {
                home = sought ? home : new HomeState(document, index).find();
                sought = true;
                if (home != null && !index.isHeldByAnother(home, referent)) {
                    referent.affiliate(home);
                }
            } else if (referent.isPerson() && referent.speaksFor() == Role.SpeaksFor.BODY) {
                Referent body = bodies.of(referent);
                if (body != null) {
                    referent.affiliate(body);
                }
            }
        }
    }

    private static boolean isOfState(OrganisationKind kind) {
        return kind != null && kind.isOfState();
    }

    /** "Its Foreign Ministry said so": a ministry belongs to the state that the pronoun before it means. */
    private void bodiesOfPronouns() {
        for (Referent body : List.copyOf(index.referents())) {
            int first = body.mentions().isEmpty() ? 0 : body.mentions().get(0).first();
            if (isOfState(body.organisationKind())
                    && body.affiliation() == null
                    && first > 0
                    && document.token(first - 1).is("its")) {
                Referent owner = antecedents.it(first - 1);
                if (owner != null && owner.isState()) {
                    body.affiliate(owner);
                }
            }
        }
    }

    /** "Its foreign minister has said so. “We paid for it,” Name told a forum": the office first, the name a sentence later. */
    private void fromDelayedNaming(EntityMention mention) {
        Referent person = mention.referent();
        Sentence sentence = document.sentenceOf(mention.first());
        boolean first = person.mentions().stream()
                .filter(other -> document.sentenceOf(other.first()).zone() == Zone.Kind.BODY)
                .noneMatch(other -> other.first() < mention.first());
        if (person.role() != null || person.affiliation() != null || !first || sentence.index() == 0) {
            return;
        }
        Sentence before = document.sentences().get(sentence.index() - 1);
        boolean nameless = before.zone() != Zone.Kind.HEADLINE
                && index.mentionsIn(before.first(), before.end()).stream()
                        .noneMatch(other -> other.referent().isPerson());
        for (int at = before.first(); nameless && at < before.end(); at++) {
            RoleMention role = roles.find(document, at, before.end());
            Referent owner = role == null ? null : ownerBefore(role.first());
            if (owner != null && owner.isState() && role.role().speaksFor() == Role.SpeaksFor.STATE) {
                person.describe(role.role());
                person.affiliate(owner);
                return;
            }
        }
    }

    private void fromAppositions(EntityMention mention) {
        Sentence sentence = document.sentenceOf(mention.first());
        int begin = honorificBefore(mention.first(), sentence.first());
        if (begin - 1 > sentence.first() && document.token(begin - 1).is(",")) {
            RoleMention before = roleEndingBefore(begin - 1, sentence.first());
            // "Beside her Chilean counterpart, Name said": the comma ends an adverbial.
            boolean adverbial = before != null
                    && before.role().name().equals("counterpart")
                    && hasPreposition(sentence.first(), before.first());
            if (before != null && !adverbial) {
                give(mention, before, before.first());
                return;
            }
        }
        RoleMention placed = roleBeforePlace(mention.first(), sentence.first());
        if (placed != null) {
            give(mention, placed, placed.first());
            return;
        }
        if (mention.end() < sentence.end() && document.token(mention.end()).is(",")) {
            RoleMention after = roleAfter(mention.end() + 1, sentence.end());
            RoleMention held = after == null ? null : heldBesides(after, sentence.end());
            if (held != null) {
                give(mention, held, held.first());
            } else if (after != null) {
                give(mention, after, after.first());
            }
        }
    }

    /** Where the honorifics right before a name begin; the name itself if there is none. */
    private int honorificBefore(int name, int limit) {
        int begin = name;
        for (int at = name - 1; at >= Math.max(limit, name - 3); at--) {
            var honorific = index.lexicons().names().honorific(document, at, begin);
            if (honorific != null
                    && honorific.end() == begin
                    && document.token(at).isCapitalised()) {
                begin = at;
            }
        }
        return begin;
    }

    private boolean hasPreposition(int first, int end) {
        for (int at = first; at < end; at++) {
            if (document.token(at).tag().equals("ADP")) {
                return true;
            }
        }
        return false;
    }

    /** "The acting governor, Name" and "the head of the union, Name". */
    private RoleMention roleEndingBefore(int end, int limit) {
        RoleMention direct = roles.before(document, end, limit);
        if (direct != null) {
            return direct;
        }
        EntityMention last = index.mentionAt(end - 1);
        if (last != null && last.first() - 1 > limit) {
            int of = last.first() - 1;
            while (of > limit && last.end() - of < 6 && isBetween(document.token(of))) {
                of--;
            }
            return OF.contains(document.token(of).lower()) ? roles.before(document, of, limit) : null;
        }
        return null;
    }

    /** "The ambassador to Oslo Ana Rojas". */
    private RoleMention roleBeforePlace(int nameFirst, int limit) {
        EntityMention place = nameFirst - 2 > limit ? index.mentionAt(nameFirst - 1) : null;
        if (place == null || place.referent().isPerson() || place.first() - 1 <= limit) {
            return null;
        }
        return OF.contains(document.token(place.first() - 1).lower())
                ? roles.before(document, place.first() - 1, limit)
                : null;
    }

    private static boolean isBetween(Token token) {
        return token.tag().equals("DET") || token.tag().equals("ADJ") || token.isNoun();
    }

    /** "Name, the group’s deputy director, ..." */
    private RoleMention roleAfter(int from, int end) {
        int limit = Math.min(end, from + LONGEST_APPOSITION);
        for (int at = from; at < limit; at++) {
            Token token = document.token(at);
            RoleMention role = roles.find(document, at, limit);
            if (role != null) {
                return isVerbal(token) && role.end() - at == 1 ? null : roles.widened(document, role, from);
            }
            boolean passes = BEFORE_ROLE.contains(token.lower())
                    || index.mentionAt(at) != null
                            && !index.mentionAt(at).referent().isPerson()
                    || token.tag().equals("ADJ")
                    || token.tag().equals("NOUN")
                    || token.tag().equals("PROPN") && token.isCapitalised() && index.mentionAt(at) == null;
            if (!passes || !token.isWord() && !token.is("'s")) {
                return null;
            }
        }
        return null;
    }

    /** "A Peruvian diplomat who is the fund’s envoy": the office held, not the calling, says for whom somebody speaks. */
    private RoleMention heldBesides(RoleMention calling, int end) {
        int who = calling.end();
        boolean holds = who + 2 < end
                && document.token(who).is("who")
                && (document.token(who + 1).is("is") || document.token(who + 1).is("heads"));
        return holds ? roleAfter(who + 2, end) : null;
    }

    private static boolean isVerbal(Token token) {
        return token.tag().equals("VERB") || token.tag().equals("AUX");
    }

    private void give(EntityMention mention, RoleMention role, int titleFirst) {
        Referent person = mention.referent();
        boolean shares = role.role().name().equals("counterpart");
        person.describe(shares ? shared(titleFirst, role.role()) : standing(titleFirst, role.role()));
        Referent owner = ownerBefore(titleFirst);
        if (owner == null) {
            owner = ownerAfter(role.end());
        }
        if (owner == null
                && mention.end() < document.size()
                && document.token(mention.end()).is("of")) {
            owner = ownerAfter(mention.end());
        }
        if (owner != null) {
            person.affiliate(owner);
        } else if (role.role().speaksFor() == Role.SpeaksFor.STATE) {
            stateless.add(person);
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

    /** "Iranian", "Iran’s", "Boeing" before a title. */
    Referent ownerBefore(int titleFirst) {
        int sentence = document.sentenceOf(titleFirst).first();
        int at = titleFirst - 1;
        int skipped = 0;
        while (at >= sentence && skipped < 3) {
            EntityMention mention = index.mentionAt(at);
            if (mention != null) {
                Referent before = mention.referent();
                return before.isPerson() ? before.affiliation() : before;
            }
            Token token = document.token(at);
            if (token.is("its") || token.is("their")) {
                return antecedents.it(at);
            }
            if (token.is("'s") && at > sentence) {
                at--;
                continue;
            }
            boolean possessor = document.token(at + 1).is("'s");
            Referent meant = token.tag().equals("NOUN") ? antecedents.owner(token, at, possessor) : null;
            if (meant != null) {
                return meant;
            }
            if (!token.tag().equals("ADJ") && !token.tag().equals("NOUN") && !BEFORE_ROLE.contains(token.lower())
                    || token.is("the")
                    || token.is("a")
                    || token.is("an")) {
                return null;
            }
            at--;
            skipped++;
        }
        return null;
    }

    /** "of Iran", "for the Kremlin", "at the University of Nairobi" after a title. */
    Referent ownerAfter(int titleEnd) {
        int end = document.sentenceOf(titleEnd - 1).end();
        int at = titleEnd;
        if (at >= end || !OF.contains(document.token(at).lower())) {
            return null;
        }
        at++;
        int limit = Math.min(end, at + 6);
        Referent state = null;
        while (at < limit) {
            EntityMention mention = index.mentionAt(at);
            if (mention != null && mention.kind() == Mention.Kind.DEMONYM && state == null) {
                state = mention.referent();
                at = mention.end();
                continue;
            }
            boolean possessor = mention != null
                    && mention.referent().isState()
                    && mention.end() < limit
                    && document.token(mention.end()).is("'s");
            if (possessor && state == null) {
                state = mention.referent();
                at = mention.end() + 1;
                continue;
            }
            if (mention != null) {
                Entity.Type type = mention.referent().type();
                return type == Entity.Type.STATE || type == Entity.Type.ORGANISATION ? mention.referent() : state;
            }
            Token token = document.token(at);
            if (!token.isWord() && !token.is("'s")
                    || token.isVerb()
                    || token.tag().equals("ADP")) {
                return state;
            }
            if (token.tag().equals("NOUN") && document.token(at - 1).is("the")) {
                Referent meant = antecedents.noun(token, titleEnd);
                if (meant != null) {
                    return meant;
                }
            }
            at++;
        }
        return state;
    }
}
