package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.Locale;
import java.util.Set;

/** Finds the state or body that a title is held for, in the words before and behind it. */
final class Owners {
    private static final Set<String> OF = EntityWords.standard().of("owner-preposition");
    private static final Set<String> BEFORE_ROLE = EntityWords.standard().of("before-role");
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");
    /** Whoever is sent to a place or for a matter does not speak for it. */
    private static final Set<String> ENVOYS = EntityWords.standard().of("sent");

    private static final int LONGEST_OPENING = 6;
    private static final Set<String> LEARNING = EntityWords.standard().of("place-of-learning");

    private final Document document;
    private final EntityIndex index;
    private final Antecedents antecedents;
    private final DescribedBodies bodies;

    Owners(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.antecedents = new Antecedents(document, index);
        this.bodies = new DescribedBodies(document, index);
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
            if (token.is("whose")) {
                return antecedents.whose(at);
            }
            Referent pointed = possessor(token);
            if (pointed != null || POSSESSIVES.contains(token.lower())) {
                return pointed;
            }
            if (token.is("'s") && at > sentence) {
                at--;
                continue;
            }
            boolean possessor = document.token(at + 1).is("'s");
            if (token.tag().equals("NOUN") && isDescribedBody(at, sentence)) {
                return bodies.describedBody(at - 1, at + 1);
            }
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

    /** "Data agency director", where no agency is named. */
    private boolean isDescribedBody(int noun, int sentence) {
        return noun > sentence
                && document.token(noun - 1).tag().equals("NOUN")
                && index.mentionAt(noun - 1) == null
                && bodies.isOther(noun - 1, noun + 1);
    }

    /** "of Iran", "for the Kremlin", "at the University of Nairobi" after a title. */
    Referent ownerAfter(int titleEnd) {
        int end = document.sentenceOf(titleEnd - 1).end();
        if (titleEnd >= end || !OF.contains(document.token(titleEnd).lower())) {
            return null;
        }
        Token office = document.token(titleEnd - 1);
        Token link = document.token(titleEnd);
        boolean sent = ENVOYS.contains(office.lower()) && !link.is("of") && !link.is("from");
        return sent ? null : ownerFrom(titleEnd + 1);
    }

    /** The state or body that the words from a token on name first: "the Kremlin", "its commission", "the union". */
    Referent ownerFrom(int first) {
        int end = document.sentenceOf(first - 1).end();
        int limit = Math.min(end, first + 6);
        int at = first;
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
            Referent pointed = possessor(token);
            if (pointed != null) {
                return pointed;
            }
            if (!token.isWord() && !token.is("'s")
                    || token.isVerb()
                    || token.tag().equals("ADP")) {
                return state;
            }
            Referent institution = document.token(at - 1).is("the") ? bodies.institution(at, end) : null;
            if (institution != null) {
                return institution;
            }
            boolean described = document.token(at - 1).is("the")
                    && at + 1 < limit
                    && document.token(at + 1).tag().equals("NOUN")
                    && bodies.isOther(at, at + 2);
            if (described) {
                return bodies.describedBody(at, at + 2);
            }
            if (token.tag().equals("NOUN") && document.token(at - 1).is("the")) {
                Referent meant = antecedents.noun(token, first);
                if (meant != null) {
                    return meant;
                }
            }
            at++;
        }
        return state;
    }

    /** "Castro’s spokeswoman": the person that an owner before a title is, or null. */
    Referent bossBefore(int titleFirst) {
        boolean possessed = titleFirst > 1 && document.token(titleFirst - 1).is("'s");
        EntityMention before = possessed ? index.mentionAt(titleFirst - 2) : null;
        return before != null && before.referent().isPerson() ? before.referent() : null;
    }

    /** The union, party or company of "Name of the union" and "Name, whose union is"; null for places of learning and outlets. */
    Referent bodyOf(EntityMention name) {
        int end = document.sentenceOf(name.first()).end();
        int at = name.end();
        if (at + 1 < end && document.token(at).is(",")) {
            at++;
        }
        Referent speaksFor = possessorOf(name);
        if (speaksFor != null) {
            return speaksFor;
        }
        boolean whose = at < end && document.token(at).is("whose");
        boolean of =
                at < end && (document.token(at).is("of") || document.token(at).is("from"));
        if (!whose && !of) {
            return null;
        }
        at++;
        while (at < end && document.token(at).is("the")) {
            at++;
        }
        EntityMention body = at < end ? index.mentionAt(at) : null;
        boolean named = body != null
                && body.first() == at
                && body.referent().type() == Entity.Type.ORGANISATION
                && !body.referent().isMedia();
        return named && !isOfLearning(body.referent()) ? body.referent() : null;
    }

    /**
     * "The league’s Name" and "For the airline, Name said": the body whose man or woman somebody is. Those whom a party calls
     * its own may sit in a parliament for themselves.
     */
    private Referent possessorOf(EntityMention name) {
        int first = document.sentenceOf(name.first()).first();
        int last = name.first() - 2;
        boolean possessed = last >= first && document.token(name.first() - 1).is("'s");
        boolean opening = last > first
                && last - first <= LONGEST_OPENING
                && document.token(name.first() - 1).is(",")
                && document.token(first).is("for");
        if (!possessed && !opening) {
            return null;
        }
        EntityMention named = index.mentionAt(last);
        if (named != null) {
            Referent body = named.referent();
            boolean speaking = named.isName()
                    && body.type() == Entity.Type.ORGANISATION
                    && body.organisationKind() != OrganisationKind.PARTY
                    && !body.isMedia()
                    && (possessed || named.first() <= first + 2);
            return speaking && !isOfLearning(body) ? body : null;
        }
        Token noun = document.token(last);
        return noun.tag().equals("NOUN") && document.token(last - 1).is("the") ? antecedents.body(noun, last) : null;
    }

    /** Whose scholars speak for themselves. */
    private static boolean isOfLearning(Referent body) {
        String name = body.name().toLowerCase(Locale.ROOT);
        int of = Math.max(name.indexOf(" of "), name.indexOf(" for "));
        String first = of < 0 ? name : name.substring(0, of);
        return LEARNING.contains(first.substring(first.lastIndexOf(' ') + 1))
                || LEARNING.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Whom "its" and "their" mean, and for whom he or she speaks whom "his" and "her" mean; else null. */
    private Referent possessor(Token token) {
        return switch (token.lower()) {
            case "its" -> antecedents.it(token.index());
            case "their" -> antecedents.theirs(token.index());
            case "his" -> sideOf(token, Gender.MALE);
            case "her" -> sideOf(token, Gender.FEMALE);
            default -> null;
        };
    }

    private Referent sideOf(Token token, Gender gender) {
        Referent person = new PersonalPronouns(document, index).antecedent(token.index(), gender);
        return person == null ? null : person.affiliation();
    }
}
