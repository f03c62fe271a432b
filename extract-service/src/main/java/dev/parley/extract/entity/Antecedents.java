package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Finds whom words mean that point back: "it", "they", "the minister", "the union", "the country". */
final class Antecedents {
    private static final int REACH = 400;
    private static final PointingNouns NOUNS = PointingNouns.standard();

    private final Document document;
    private final EntityIndex index;

    Antecedents(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /**
     * The person with a role, of an owner if one is given: the latest before a token, else the first after it. Deputies and
     * those who held the office once are others than its holder; a deputy is meant by the bare title only where there is
     * nobody else.
     */
    Referent withRole(Role role, Referent owner, int token) {
        Referent holder = withRole(role, owner, token, true);
        return holder != null ? holder : withRole(role, owner, token, false);
    }

    private Referent withRole(Role role, Referent owner, int token, boolean rankMatters) {
        Predicate<Referent> fits = referent -> referent.isPerson()
                && referent.role() != null
                && hasRole(referent.role(), role.name(), rankMatters)
                && referent.gender().agreesWith(role.gender())
                && (owner == null || owner == referent.affiliation() || sameState(owner, referent.affiliation()));
        Referent before = latest(token, fits);
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
        Referent group = latest(token, Referent::isGroup);
        return group != null ? group : it(token);
    }

    /** Whom "it" means: the first state or organisation of the sentence so far, else of the sentences before. */
    Referent it(int token) {
        int current = document.token(token).sentence();
        for (int back = 0; back < 4 && current - back >= 0; back++) {
            var sentence = document.sentences().get(current - back);
            Referent any = null;
            for (EntityMention mention : index.mentionsIn(sentence.first(), back == 0 ? token : sentence.end())) {
                if (isActor(mention.referent())
                        && mention.isName()
                        && document.inQuotation(mention.first()) == document.inQuotation(token)) {
                    boolean possessor = mention.end() < document.size()
                            && document.token(mention.end()).is("'s");
                    boolean object = mention.first() > 0
                            && document.token(mention.first() - 1).tag().equals("ADP");
                    if (!possessor && !object) {
                        return mention.referent();
                    }
                    any = any == null ? mention.referent() : any;
                }
            }
            if (any != null) {
                return any;
            }
        }
        return null;
    }

    /** The organisation that a noun before a title means: "a company spokesman". */
    Referent body(Token noun, int token) {
        return NOUNS.organisations(noun.lower()).isEmpty() ? null : noun(noun, token);
    }

    /** The body that a noun before a title means, or the state that it names as possessor: "the country's water minister". */
    Referent owner(Token noun, int token, boolean possessor) {
        if (!possessor || !NOUNS.meansState(noun.lower())) {
            return body(noun, token);
        }
        Referent topic = topic(token, Referent::isState);
        return topic != null ? topic : latest(token, Referent::isState);
    }

    /** The organisation or state that a definite noun means, or null. */
    Referent noun(Token noun, int token) {
        String word = noun.lower();
        if (NOUNS.meansState(word)) {
            return latest(token, Referent::isState);
        }
        Set<OrganisationKind> kinds = NOUNS.organisations(word);
        if (kinds.isEmpty()) {
            return null;
        }
        Predicate<Referent> organisation = referent -> referent.type() == Entity.Type.ORGANISATION;
        Referent named = latest(token, organisation.and(referent -> referent.name()
                .toLowerCase(Locale.ROOT)
                .contains(word)));
        if (named != null) {
            return named;
        }
        boolean business = kinds.contains(OrganisationKind.COMPANY);
        Predicate<Referent> fits = organisation.and(referent -> kinds.contains(referent.organisationKind()));
        Predicate<Referent> open = fits.or(referent -> referent.organisationKind() == OrganisationKind.OTHER);
        Referent topic = topic(token, business ? open : fits);
        return topic != null ? topic : latest(token, fits);
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

    private Referent latest(int token, Predicate<Referent> fits) {
        int limit = Math.max(0, token - REACH);
        for (int at = token - 1; at >= limit; at--) {
            EntityMention mention = index.mentionAt(at);
            if (mention != null && fits.test(mention.referent())) {
                return mention.referent();
            }
        }
        return null;
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
