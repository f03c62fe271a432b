package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Bodies that words describe: "the central bank", "the electoral commission", "Peru’s largest union". */
final class DescribedBodies {
    private static final int ANNOUNCING = 3;
    private static final PointingNouns NOUNS = PointingNouns.standard();
    private static final Set<String> TOLD_APART = EntityWords.standard().of("told-apart");
    private static final Set<String> BODIES = EntityWords.standard().of("body-noun");
    private static final Set<String> PRESS = EntityWords.standard().of("press-modifier");
    private static final Set<String> WIDE = EntityWords.standard().of("wide-adjective");
    private static final Set<String> SUPERLATIVES = EntityWords.standard().of("superlative");

    private final Document document;
    private final EntityIndex index;

    DescribedBodies(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** "The central bank": the court, parliament or bank of the state in which the article is at home; null if no such words begin there. */
    Referent institution(int first, int end) {
        PhraseTrie.Match<StateBodies.Body> match = index.lexicons().bodies().find(document, first, end);
        if (match == null || match.value().kind() == null) {
            return null;
        }
        String noun = match.value().name();
        Referent known = index.latest(
                first,
                referent -> referent.type() == Entity.Type.ORGANISATION
                        && (referent.name().startsWith(noun + " of ")
                                || referent.name().equals(noun)));
        return known != null ? known : index.stateBody(noun, match.value().kind(), match.first(), match.end());
    }

    /** The body that words describe and no name tells: "Data agency". */
    Referent describedBody(int first, int end) {
        String text = document.text(first, end);
        Referent known = index.latest(first, referent -> referent.name().equalsIgnoreCase(text));
        if (known != null) {
            return known;
        }
        Referent body = index.add(
                new Referent(Entity.Type.ORGANISATION, Character.toUpperCase(text.charAt(0)) + text.substring(1)));
        body.setOrganisationKind(OrganisationKind.OTHER);
        index.mention(body, first, end, Mention.Kind.NOMINAL);
        return body;
    }

    /** "The electoral commission": a word before the noun tells that a body is another than those named. */
    boolean isOther(int first, int end) {
        Token noun = document.token(end - 1);
        if (!TOLD_APART.contains(noun.lower())) {
            return false;
        }
        for (int at = first; at < end - 1; at++) {
            Token word = document.token(at);
            boolean tells = word.tag().equals("NOUN")
                    || word.tag().equals("ADJ") && !word.lower().endsWith("est") && !WIDE.contains(word.lower());
            if (tells && index.mentionAt(at) == null) {
                return index.referents().stream()
                        .noneMatch(
                                body -> body.type() == Entity.Type.ORGANISATION && isHead(noun.lower(), body.name()));
            }
        }
        return false;
    }

    /** "The lay synod", "their union", "a fisheries agency": a noun of a body, unless what stands before it makes it an outlet. */
    boolean isBody(int first, int end) {
        String noun = document.token(end - 1).lower();
        boolean press =
                end - first > 1 && PRESS.contains(document.token(end - 2).lower());
        // "The company" points at one that was named, whether its name was found or not.
        boolean points = end - first == 2
                && document.token(first).is("the")
                && NOUNS.organisations(noun).contains(OrganisationKind.COMPANY);
        return (BODIES.contains(noun) || TOLD_APART.contains(noun)) && !press && !points;
    }

    /** "Peru’s largest dockers’ union": the one body of the kind that the sentences behind name, or null. */
    Referent announced(int first, int end) {
        Token noun = document.token(end - 1);
        boolean described = false;
        for (int at = first; at < end - 1; at++) {
            described |= SUPERLATIVES.contains(document.token(at).lower());
        }
        Set<OrganisationKind> kinds = NOUNS.organisations(noun.lower());
        if (!described || kinds.isEmpty()) {
            return null;
        }
        int last =
                Math.min(document.sentences().size(), document.sentenceOf(first).index() + ANNOUNCING);
        Set<Referent> fitting = new LinkedHashSet<>();
        for (EntityMention mention :
                index.mentionsIn(end, document.sentences().get(last - 1).end())) {
            Referent body = mention.referent();
            boolean fits = body.type() == Entity.Type.ORGANISATION
                    && (kinds.contains(body.organisationKind()) || body.organisationKind() == OrganisationKind.OTHER);
            if (fits && mention.isName()) {
                fitting.add(body);
            }
        }
        return fitting.size() == 1 ? fitting.iterator().next() : null;
    }

    /** Whether a noun is what a name calls its bearer: "court" of "Court of Appeal" and "Supreme Court". */
    static boolean isHead(String noun, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(noun)
                || lower.contains(noun + " of ")
                || lower.contains(noun + " for ")
                || lower.contains(noun + " on ");
    }
}
