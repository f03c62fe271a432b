package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds whom words mean that point back: "it", "they", "the minister", "the union", "the country". */
final class Antecedents {
    private static final int REACH = 400;
    private static final Set<String> STATE_WORDS =
            Set.of("country", "nation", "kingdom", "republic", "government", "administration", "state");
    private static final Map<String, Set<OrganisationKind>> ORGANISATION_WORDS = Map.ofEntries(
            Map.entry("company", Set.of(OrganisationKind.COMPANY)),
            Map.entry("firm", Set.of(OrganisationKind.COMPANY)),
            Map.entry("carmaker", Set.of(OrganisationKind.COMPANY)),
            Map.entry("airline", Set.of(OrganisationKind.COMPANY)),
            Map.entry("group", Set.of(OrganisationKind.COMPANY, OrganisationKind.ARMED_GROUP, OrganisationKind.OTHER)),
            Map.entry("bank", Set.of(OrganisationKind.COMPANY)),
            Map.entry("union", Set.of(OrganisationKind.UNION)),
            Map.entry("federation", Set.of(OrganisationKind.UNION)),
            Map.entry("party", Set.of(OrganisationKind.PARTY)),
            Map.entry("coalition", Set.of(OrganisationKind.PARTY)),
            Map.entry("bloc", Set.of(OrganisationKind.INTERNATIONAL, OrganisationKind.PARTY)),
            Map.entry("alliance", Set.of(OrganisationKind.INTERNATIONAL, OrganisationKind.PARTY)),
            Map.entry("organisation", Set.of(OrganisationKind.INTERNATIONAL, OrganisationKind.OTHER)),
            Map.entry("organization", Set.of(OrganisationKind.INTERNATIONAL, OrganisationKind.OTHER)),
            Map.entry("watchdog", Set.of(OrganisationKind.INTERNATIONAL, OrganisationKind.OTHER)),
            Map.entry("commission", Set.of(OrganisationKind.INTERNATIONAL)),
            Map.entry("movement", Set.of(OrganisationKind.ARMED_GROUP, OrganisationKind.PARTY)),
            Map.entry("militia", Set.of(OrganisationKind.ARMED_GROUP)),
            Map.entry("ministry", Set.of(OrganisationKind.GOVERNMENT)),
            Map.entry("department", Set.of(OrganisationKind.GOVERNMENT)),
            Map.entry(
                    "agency",
                    Set.of(OrganisationKind.GOVERNMENT, OrganisationKind.INTERNATIONAL, OrganisationKind.MEDIA)),
            Map.entry("court", Set.of(OrganisationKind.GOVERNMENT)),
            Map.entry("parliament", Set.of(OrganisationKind.GOVERNMENT)),
            Map.entry("army", Set.of(OrganisationKind.FORCE)),
            Map.entry("military", Set.of(OrganisationKind.FORCE)),
            Map.entry("newspaper", Set.of(OrganisationKind.MEDIA)),
            Map.entry("paper", Set.of(OrganisationKind.MEDIA)),
            Map.entry("outlet", Set.of(OrganisationKind.MEDIA)),
            Map.entry("broadcaster", Set.of(OrganisationKind.MEDIA)),
            Map.entry("channel", Set.of(OrganisationKind.MEDIA)),
            Map.entry("magazine", Set.of(OrganisationKind.MEDIA)));
    private static final Map<String, Set<String>> WIDER_ROLES = Map.of(
            "leader",
                    Set.of(
                            "president",
                            "prime minister",
                            "supreme leader",
                            "chancellor",
                            "king",
                            "general secretary",
                            "party leader",
                            "chair"),
            "diplomat", Set.of("foreign minister", "ambassador", "deputy foreign minister"),
            "official", Set.of("spokesperson", "deputy foreign minister", "adviser"),
            "boss", Set.of("chief executive", "general secretary", "chair"),
            "executive", Set.of("chief executive"),
            "chief", Set.of("chief executive", "head", "director general", "secretary general"),
            "lawmaker", Set.of("senator", "speaker"));

    private final Document document;
    private final EntityIndex index;

    Antecedents(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The person with a role, of an owner if one is given: the latest before a token, else the first after it. */
    Referent withRole(Role role, Referent owner, int token) {
        Predicate<Referent> fits = referent -> referent.isPerson()
                && referent.role() != null
                && hasRole(referent.role(), role.name())
                && referent.gender().agreesWith(role.gender())
                && (owner == null || owner == referent.affiliation() || sameState(owner, referent.affiliation()));
        Referent before = latest(token, fits);
        return before != null ? before : next(token, fits);
    }

    private static boolean sameState(Referent owner, Referent affiliation) {
        return affiliation != null && affiliation.affiliation() == owner;
    }

    private static boolean hasRole(String held, String asked) {
        return held.equals(asked)
                || held.endsWith(" " + asked)
                || held.startsWith(asked + " of ")
                || WIDER_ROLES.getOrDefault(asked, Set.of()).contains(held);
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

    /** The organisation or state that a definite noun means, or null. */
    Referent noun(Token noun, int token) {
        String word = noun.lower();
        if (STATE_WORDS.contains(word)) {
            return latest(token, Referent::isState);
        }
        Set<OrganisationKind> kinds = ORGANISATION_WORDS.get(word);
        if (kinds == null) {
            return null;
        }
        Predicate<Referent> organisation = referent -> referent.type() == Entity.Type.ORGANISATION;
        Referent named = latest(token, organisation.and(referent -> referent.name()
                .toLowerCase(Locale.ROOT)
                .contains(word)));
        return named != null
                ? named
                : latest(token, organisation.and(referent -> kinds.contains(referent.organisationKind())));
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
