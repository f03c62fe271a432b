package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The company, union or other body that somebody with a bare title, "chief executive Name", speaks for: the one that the
 * sentences which name them speak of, or that the article names alone. Where two come close nobody is given one.
 */
final class BodyOfOffice {
    private static final int SAME_SENTENCE = 2;
    private static final int SENTENCE_BEFORE = 1;
    private static final int OPENING = 1;
    private static final PointingNouns NOUNS = PointingNouns.standard();

    private final Document document;
    private final EntityIndex index;

    BodyOfOffice(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** The body, or null if the document does not tell. */
    Referent of(Referent person) {
        Map<Referent, Integer> votes = new HashMap<>();
        Set<Integer> counted = new HashSet<>();
        for (EntityMention mention : person.mentions()) {
            Sentence sentence = document.sentenceOf(mention.first());
            if (counted.add(sentence.index())) {
                count(sentence, person, SAME_SENTENCE, votes);
                if (sentence.index() > 0 && counted.size() == 1) {
                    count(document.sentences().get(sentence.index() - 1), person, SENTENCE_BEFORE, votes);
                }
            }
        }
        Referent best = null;
        int most = 0;
        boolean tie = false;
        for (Map.Entry<Referent, Integer> vote : votes.entrySet()) {
            tie = vote.getValue() == most || tie && vote.getValue() < most;
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
                tie = false;
            }
        }
        return tie ? null : best;
    }

    /** The one organisation of states that the sentence which names somebody first names too, or null. */
    Referent international(Referent person) {
        Sentence sentence = document.sentenceOf(person.mentions().get(0).first());
        Referent found = null;
        for (EntityMention mention : index.mentionsIn(sentence.first(), sentence.end())) {
            Referent body = mention.referent();
            if (body.organisationKind() == OrganisationKind.INTERNATIONAL && body != found) {
                if (found != null) {
                    return null;
                }
                found = body;
            }
        }
        return found;
    }

    private void count(Sentence sentence, Referent person, int weight, Map<Referent, Integer> votes) {
        Set<Referent> seen = new HashSet<>();
        for (EntityMention mention : index.mentionsIn(sentence.first(), sentence.end())) {
            Referent body = mention.referent();
            if (isBody(body) && fits(body, person) && seen.add(body) && !index.isHeldByAnother(body, person)) {
                int more = opens(mention, sentence) ? weight + OPENING : weight;
                votes.merge(body, opposed(mention, sentence) ? 0 : more, Integer::sum);
            }
        }
    }

    /** A union leader leads a union, a party chairman a party: what the title says of the body. */
    private static boolean fits(Referent body, Referent person) {
        String[] words = person.role().split(" ");
        for (int at = 0; at + 1 < words.length; at++) {
            Set<OrganisationKind> kinds = NOUNS.organisations(words[at]);
            if (!kinds.isEmpty()) {
                return kinds.contains(body.organisationKind())
                        || body.name().toLowerCase(Locale.ROOT).contains(words[at]);
            }
        }
        return true;
    }

    private boolean opens(EntityMention mention, Sentence sentence) {
        int at = mention.first();
        while (at > sentence.first()
                && (document.token(at - 1).is("the") || !document.token(at - 1).isWord())) {
            at--;
        }
        boolean possessor =
                mention.end() < sentence.end() && document.token(mention.end()).is("'s");
        return at == sentence.first() && !possessor;
    }

    private static boolean isBody(Referent referent) {
        if (referent.type() != Entity.Type.ORGANISATION || referent.isMedia()) {
            return false;
        }
        OrganisationKind kind = referent.organisationKind();
        return kind != OrganisationKind.GOVERNMENT && kind != OrganisationKind.FORCE;
    }

    /** "against Halden", "with the union": the other side. */
    private boolean opposed(EntityMention mention, Sentence sentence) {
        int before = mention.first() - 1;
        if (before >= sentence.first() && document.token(before).is("the")) {
            before--;
        }
        return before >= sentence.first()
                && switch (document.token(before).lower()) {
                    case "against", "with", "from", "to", "by", "told" -> true;
                    default -> false;
                };
    }
}
