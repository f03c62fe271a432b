package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Zone;
import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Joins an office and the name of who holds it across two sentences. */
final class DelayedNaming {
    private static final int REACH = 2;
    private static final int NAMELESS = 12;

    private final Document document;
    private final EntityIndex index;
    private final RoleLexicon roles;
    private final Owners owners;
    private final Antecedents antecedents;

    DelayedNaming(Document document, EntityIndex index, Owners owners) {
        this.document = document;
        this.index = index;
        this.roles = index.lexicons().roles();
        this.owners = owners;
        this.antecedents = new Antecedents(document, index);
    }

    /** "Its foreign minister has said so. “We paid for it,” Name told a forum": the office first, the name a sentence later. */
    void read(EntityMention mention) {
        Referent person = mention.referent();
        Sentence sentence = document.sentenceOf(mention.first());
        boolean first = person.mentions().stream()
                .filter(other -> document.sentenceOf(other.first()).zone() == Zone.Kind.BODY)
                .noneMatch(other -> other.first() < mention.first());
        if (person.role() != null
                || person.affiliation() != null
                || !first
                || sentence.index() == 0
                || !isSubject(mention, sentence)) {
            return;
        }
        Sentence before = document.sentences().get(sentence.index() - 1);
        boolean nameless = before.zone() != Zone.Kind.HEADLINE && soleName(before) == null && !hasNames(before);
        for (int at = before.first(); nameless && at < before.end(); at++) {
            RoleMention role = roles.find(document, at, before.end());
            Referent owner = role == null || isNameless(role, before) ? null : owners.ownerBefore(role.first());
            boolean held = owner != null
                    && (role.role().speaksFor() == Role.SpeaksFor.STATE && owner.isState()
                            || role.role().speaksFor() == Role.SpeaksFor.BODY
                                    && owner.type() == Entity.Type.ORGANISATION);
            if (held) {
                person.describe(role.role());
                person.affiliate(owner);
                return;
            }
        }
    }

    /**
     * "When Name came back, she was greeted. The energy minister had told parliament": the name first, the office a sentence
     * or two later, where nobody else holds it. Gives the holders of a state's office.
     */
    Set<Referent> titledLater() {
        Set<Referent> titled = new LinkedHashSet<>();
        for (Sentence sentence : document.sentences()) {
            boolean opens = sentence.zone() == Zone.Kind.BODY
                    && sentence.end() - sentence.first() > 3
                    && document.token(sentence.first()).is("the");
            RoleMention role = opens ? roleAt(sentence.first() + 1, sentence.end()) : null;
            boolean telling = role != null
                    && (role.role().speaksFor() == Role.SpeaksFor.STATE
                            || role.role().speaksFor() == Role.SpeaksFor.BODY)
                    && role.end() - role.first() > 1
                    && isFollowedByVerb(role.end(), sentence)
                    && antecedents.withRole(role.role(), null, sentence.first()) == null;
            Referent person = telling ? namedBefore(sentence) : null;
            if (person != null
                    && person.role() == null
                    && person.gender().agreesWith(role.role().gender())) {
                person.describe(role.role());
                if (person.affiliation() == null && role.role().speaksFor() == Role.SpeaksFor.STATE) {
                    titled.add(person);
                }
            }
        }
        return titled;
    }

    /** The title that begins at a token, with the field in front of its last word. */
    private RoleMention roleAt(int first, int end) {
        RoleMention direct = roles.find(document, first, end);
        if (direct != null || first + 1 >= end) {
            return direct;
        }
        RoleMention fielded = roles.find(document, first + 1, end);
        RoleMention wide = fielded == null ? null : roles.widened(document, fielded, first);
        return wide != null && wide.first() == first ? wide : null;
    }

    private boolean isFollowedByVerb(int at, Sentence sentence) {
        return at < sentence.end() && document.token(at).isVerb();
    }

    /** The one person whom the sentences right before name, or null. */
    private Referent namedBefore(Sentence sentence) {
        for (int back = 1; back <= REACH && sentence.index() - back >= 0; back++) {
            Sentence before = document.sentences().get(sentence.index() - back);
            if (before.zone() != Zone.Kind.BODY) {
                return null;
            }
            if (hasNames(before)) {
                return soleName(before);
            }
        }
        return null;
    }

    private boolean hasNames(Sentence sentence) {
        return index.mentionsIn(sentence.first(), sentence.end()).stream()
                .anyMatch(other -> other.referent().isPerson());
    }

    private Referent soleName(Sentence sentence) {
        Set<Referent> named = new LinkedHashSet<>();
        index.mentionsIn(sentence.first(), sentence.end()).stream()
                .map(EntityMention::referent)
                .filter(Referent::isPerson)
                .forEach(named::add);
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /** "A senior official, who asked not to be named": somebody else than the person named next. */
    private boolean isNameless(RoleMention role, Sentence sentence) {
        for (int at = role.end(); at < Math.min(sentence.end(), role.end() + NAMELESS); at++) {
            switch (document.token(at).lower()) {
                case "named", "identified", "anonymity", "anonymously" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Neither behind a preposition nor what a noun calls so: "by the daily La Marea". */
    private boolean isSubject(EntityMention mention, Sentence sentence) {
        Token before = mention.first() > sentence.first() ? document.token(mention.first() - 1) : null;
        return before == null
                || !before.tag().equals("ADP") && (!before.tag().equals("NOUN") || before.isCapitalised());
    }
}
