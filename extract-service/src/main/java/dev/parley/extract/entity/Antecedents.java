package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds whom words mean that point back: "it", "they", "the minister", "the union", "the country". */
final class Antecedents {
    private static final int REACH = 400;
    private static final int LONGEST_OPENING = 5;
    private static final PointingNouns NOUNS = PointingNouns.standard();

    private final Document document;
    private final EntityIndex index;
    private final Lands lands;
    private final DescribedBodies bodies;

    Antecedents(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.lands = new Lands(document, index);
        this.bodies = new DescribedBodies(document, index);
    }

    /**
     * The person with a role, of an owner if one is given: the latest before a token, else the first after it. Deputies and
     * those who held the office once are others than its holder; a deputy is meant by the bare title only where there is
     * nobody else.
     */
    Referent withRole(Role role, Referent owner, int token) {
        Referent holder = withRole(role, owner, token, true);
        if (holder == null) {
            return withRole(role, owner, token, false);
        }
        Referent deputy = isNear(holder, token) ? null : withRole(role, owner, token, false);
        return deputy != null && isNear(deputy, token) && isWider(role, deputy) ? deputy : holder;
    }

    /** "The minister" may be a deputy foreign minister, "the foreign minister" is none. */
    private boolean isWider(Role asked, Referent deputy) {
        Standings standings = index.lexicons().roles().standings();
        return !standings.office(deputy.role()).equals(standings.office(asked.name()));
    }

    /** Whether somebody was named in the sentence of a token or the one before. */
    private boolean isNear(Referent person, int token) {
        int current = document.sentenceOf(token).index();
        return person.mentions().stream()
                .anyMatch(mention -> mention.first() < token
                        && current - document.sentenceOf(mention.first()).index() <= 1);
    }

    private Referent withRole(Role role, Referent owner, int token, boolean rankMatters) {
        Predicate<Referent> fits = referent -> referent.isPerson()
                && referent.role() != null
                && hasRole(referent.role(), role.name(), rankMatters)
                && referent.gender().agreesWith(role.gender())
                && (owner == null || owner == referent.affiliation() || sameState(owner, referent.affiliation()));
        Referent before = index.latest(token, fits);
        return before != null ? before : next(token, fits);
    }

    private static boolean sameState(Referent owner, Referent affiliation) {
        return affiliation != null && affiliation.affiliation() == owner;
    }

    private boolean hasRole(String held, String asked, boolean rankMatters) {
        if (held.equals(asked) || NOUNS.covers(asked, held)) {
            return true;
        }
        Standings standings = index.lexicons().roles().standings();
        if (!standings.agree(held, asked, rankMatters)) {
            return false;
        }
        String office = standings.office(held);
        String named = standings.office(asked);
        return office.equals(named)
                || office.endsWith(" " + named)
                || office.startsWith(named + " of ")
                || NOUNS.covers(named, office);
    }

    /** Whom "they" means: the latest group before, else the latest state or organisation. */
    Referent they(int token) {
        Referent group = index.latest(token, Referent::isGroup);
        return group != null ? group : it(token);
    }

    /** Whom "whose" means: the state, body or person that is named right before it. */
    Referent whose(int token) {
        int at = token - 1;
        while (at >= 0
                && (document.token(at).is(",")
                        || document.token(at).tag().equals("NOUN") && index.mentionAt(at) == null)) {
            at--;
        }
        EntityMention named = at < 0 ? null : index.mentionAt(at);
        return named != null && named.isName() ? named.referent() : null;
    }

    /** Whom "it" means: the first state or organisation of the sentence so far, else of the sentences before. */
    Referent it(int token) {
        Referent speaker = speakerBefore(token);
        if (speaker != null) {
            return speaker;
        }
        int current = document.token(token).sentence();
        for (int back = 0; back < 4 && current - back >= 0; back++) {
            var sentence = document.sentences().get(current - back);
            int end = back == 0 ? token : sentence.end();
            Referent any = back == 0 ? null : opening(sentence.first(), end);
            if (any != null) {
                return any;
            }
            for (EntityMention mention : index.mentionsIn(sentence.first(), end)) {
                if (isActor(mention.referent())
                        && mention.isName()
                        && document.inQuotation(mention.first()) == document.inQuotation(token)) {
                    boolean possessor = mention.end() < document.size()
                            && document.token(mention.end()).is("'s");
                    boolean object = mention.first() > 0
                            && document.token(mention.first() - 1).tag().equals("ADP");
                    boolean aside = back > 0 && isConditional(mention.first() - 1, sentence.first());
                    if (!possessor && !object && !aside) {
                        return mention.referent();
                    }
                    any = any == null && !aside ? mention.referent() : any;
                }
            }
            Referent government = any == null && back > 0 ? ofOfficer(sentence.first(), end) : null;
            if (any != null || government != null) {
                return any != null ? any : government;
            }
        }
        return null;
    }

    /** "Chad said it would": the name before the verb whose clause the pronoun opens, or null. */
    private Referent speakerBefore(int token) {
        int at = token - 1;
        if (at > 0 && document.token(at).is("that")) {
            at--;
        }
        boolean said = at > 0
                && index.lexicons().names().isSpeechVerb(document.token(at).lower());
        int end = said && document.token(at - 1).is(",") ? at - 1 : at;
        EntityMention subject = said && end > 0 ? index.mentionAt(end - 1) : null;
        boolean actor = subject != null
                && subject.end() == end
                && subject.isName()
                && subject.first() > document.sentenceOf(at).first()
                && isActor(subject.referent());
        return actor ? subject.referent() : null;
    }

    /** The body that a sentence opens with by a noun: "The league is to rule. Its chief executive said", "The medical college wants more. It". */
    private Referent opening(int first, int end) {
        boolean the = first + 2 < end && document.token(first).is("the");
        int noun = first + 1;
        while (the && noun < end && !document.token(noun).isVerb() && noun < first + LONGEST_OPENING) {
            noun++;
        }
        boolean body = the
                && noun < end
                && document.token(noun).isVerb()
                && document.token(noun - 1).tag().equals("NOUN")
                && index.mentionAt(noun - 1) == null;
        if (!body) {
            return null;
        }
        if (noun == first + 2) {
            return NOUNS.meansOrganisation(document.token(first + 1).lower())
                    ? noun(document.token(first + 1), first)
                    : null;
        }
        return bodies.isOther(first + 1, noun) ? bodies.describedBody(first + 1, noun) : null;
    }

    /** "once Chad had signed": no actor of the main clause. */
    private boolean isConditional(int before, int limit) {
        if (before < limit) {
            return false;
        }
        return switch (document.token(before).lower()) {
            case "if", "once", "unless", "until", "till", "after", "before", "when", "whenever", "because" -> true;
            default -> false;
        };
    }

    /** "The president said his government would sign": the state of the officer whose government acts, or null. */
    private Referent ofOfficer(int first, int end) {
        for (int at = first; at + 1 < end; at++) {
            boolean his = document.token(at).is("his") || document.token(at).is("her");
            if (his && NOUNS.meansState(document.token(at + 1).lower())) {
                Gender gender = document.token(at).is("his") ? Gender.MALE : Gender.FEMALE;
                Referent officer = new PersonalPronouns(document, index).antecedent(at, gender);
                return officer == null ? null : officer.affiliation();
            }
        }
        return null;
    }

    /** Whose "their" is: "The rebels sounded a different note. Their spokesman said", else what "it" means. */
    Referent theirs(int token) {
        int current = document.token(token).sentence();
        for (int back = 0; back < 2 && current - back >= 0; back++) {
            int first = document.sentences().get(current - back).first();
            boolean plural = first + 1 < token
                    && document.token(first).is("the")
                    && document.token(first + 1).tag().equals("NOUN")
                    && document.token(first + 1).lower().endsWith("s");
            Referent meant = plural ? noun(document.token(first + 1), first + 1) : null;
            if (meant != null) {
                return meant;
            }
        }
        return it(token);
    }

    /** The organisation that a noun before a title means: "a company spokesman". */
    Referent body(Token noun, int token) {
        boolean known = NOUNS.meansOrganisation(noun.lower())
                || NOUNS.meansPlace(noun.lower())
                || NOUNS.meansParty(noun.lower());
        return known ? noun(noun, token) : null;
    }

    /** The body that a noun before a title means, or the state that it names as possessor: "the country's water minister". */
    Referent owner(Token noun, int token, boolean possessor) {
        if (!possessor || !NOUNS.meansState(noun.lower())) {
            return body(noun, token);
        }
        Referent topic = topic(token, Referent::isState);
        return topic != null ? topic : index.latest(token, Referent::isState);
    }

    /** The organisation or state that a definite noun means, or null. */
    Referent noun(Token noun, int token) {
        String word = noun.lower();
        if (NOUNS.meansState(word)) {
            return index.latest(token, Referent::isState);
        }
        if (NOUNS.meansPlace(word) || NOUNS.meansParty(word)) {
            return lands.calledSo(noun, token);
        }
        Referent land = NOUNS.meansPeople(word) ? lands.calledSo(noun, token) : null;
        if (land != null || !NOUNS.meansOrganisation(word)) {
            return land;
        }
        Set<OrganisationKind> kinds = NOUNS.organisations(word);
        Predicate<Referent> organisation = referent -> referent.type() == Entity.Type.ORGANISATION;
        Referent named =
                index.latest(token, organisation.and(referent -> DescribedBodies.isHead(word, referent.name())));
        if (named != null) {
            return named;
        }
        boolean business = kinds.contains(OrganisationKind.COMPANY);
        Predicate<Referent> fits = organisation.and(referent -> kinds.contains(referent.organisationKind()));
        Predicate<Referent> open = fits.or(referent -> referent.organisationKind() == OrganisationKind.OTHER);
        Referent topic = topic(token, business ? open : fits);
        return topic != null ? topic : index.latest(token, fits);
    }

    /** Whom the sentence or the one before begins with ("Peru struck a deal with Chile. The country’s minister …"), or null. */
    private Referent topic(int token, Predicate<Referent> fits) {
        int current = document.token(token).sentence();
        for (int back = 0; back < 2 && current - back >= 0; back++) {
            int first = document.sentences().get(current - back).first();
            while (first < token
                    && (document.token(first).is("the")
                            || !document.token(first).isWord())) {
                first++;
            }
            EntityMention opening = first < token ? index.mentionAt(first) : null;
            boolean possessor = opening != null
                    && opening.end() < document.size()
                    && document.token(opening.end()).is("'s");
            if (opening != null && opening.isName() && !possessor && fits.test(opening.referent())) {
                return opening.referent();
            }
        }
        return null;
    }

    private static boolean isActor(Referent referent) {
        return referent.isState() || referent.type() == Entity.Type.ORGANISATION || referent.isGroup();
    }

    private Referent next(int token, Predicate<Referent> fits) {
        int limit = Math.min(document.size(), token + REACH);
        List<EntityMention> after = index.mentionsIn(token, limit);
        for (EntityMention mention : after) {
            if (fits.test(mention.referent())) {
                return mention.referent();
            }
        }
        return null;
    }
}
