package dev.parley.extract.entity;

import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Affiliates those to whom no title or apposition gives a state or body, by what the article is about. */
final class OfficeFiller {
    private static final int REACH = 3;
    private static final Set<String> SENT = EntityWords.standard().of("sent");

    private final Document document;
    private final EntityIndex index;
    private final Antecedents antecedents;
    private final StateOfOffice states;
    private final BodyOfOffice bodies;

    OfficeFiller(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.antecedents = new Antecedents(document, index);
        this.states = new StateOfOffice(document, index);
        this.bodies = new BodyOfOffice(document, index);
    }

    /**
     * Gives those whose office says that they speak for somebody the state or body that the article is about.
     *
     * @param bosses the persons for whom others speak
     */
    void fill(Map<Referent, Referent> bosses) {
        bodiesOfPronouns();
        for (Referent referent : List.copyOf(index.referents())) {
            if (referent.affiliation() != null || bosses.containsKey(referent)) {
                continue;
            }
            if (referent.isPerson() && isSent(referent.role())) {
                Referent sender = bodies.international(referent);
                if (sender != null) {
                    referent.affiliate(sender);
                }
                continue;
            }
            boolean body = isOfState(referent.organisationKind());
            boolean ofState = referent.speaksFor() == Role.SpeaksFor.STATE || body;
            if (ofState && !referent.isState()) {
                Referent actor = body ? states.ofActor(referent) : null;
                Referent state = actor != null ? actor : index.home();
                if (state != null && !index.isHeldByAnother(state, referent)) {
                    referent.affiliate(state);
                }
            } else if (referent.isPerson() && referent.speaksFor() == Role.SpeaksFor.BODY) {
                Referent told = bodies.of(referent);
                Referent land = new Lands(document, index).ofRebels(referent.role());
                Referent side = land != null ? land : told != null ? told : sideOfBoss(referent);
                if (side != null) {
                    referent.affiliate(side);
                }
            }
        }
        bosses.forEach((person, boss) -> {
            if (boss.affiliation() != null) {
                person.affiliate(boss.affiliation());
            }
        });
    }

    /** An envoy or mediator may be anybody's. */
    static boolean isSent(String role) {
        return role != null && SENT.contains(role.substring(role.lastIndexOf(' ') + 1));
    }

    private static boolean isOfState(OrganisationKind kind) {
        return kind != null && kind.isOfState();
    }

    /** "The president said through a spokesman … the spokesman, Name,": the side of the officer who was named last before. */
    private Referent sideOfBoss(Referent person) {
        if (!person.role().endsWith("spokesperson") || person.mentions().isEmpty()) {
            return null;
        }
        int first = person.mentions().get(0).first();
        int sentence = document.sentenceOf(first).index();
        for (int back = 0; back < REACH && back <= sentence; back++) {
            Sentence before = document.sentences().get(sentence - back);
            Referent side = null;
            for (EntityMention mention : index.mentionsIn(before.first(), back == 0 ? first : before.end())) {
                Referent boss = mention.referent();
                boolean serving = boss.isPerson()
                        && boss != person
                        && boss.affiliation() != null
                        && boss.speaksFor() != Role.SpeaksFor.SELF;
                side = serving ? boss.affiliation() : side;
            }
            if (side != null) {
                return side;
            }
        }
        return null;
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
}
