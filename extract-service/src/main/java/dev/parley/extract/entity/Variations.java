package dev.parley.extract.entity;

import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Other words for a person who was named: "the same minister", "the head of the delegation" of whom only another office is told. */
final class Variations {
    private static final int REACH = 5;
    private static final int WINDOW = 200;
    private static final Set<String> WIDE = EntityWords.standard().of("wide-title");

    private final Document document;
    private final EntityIndex index;
    private final Antecedents antecedents;

    Variations(Document document, EntityIndex index, Antecedents antecedents) {
        this.document = document;
        this.index = index;
        this.antecedents = antecedents;
    }

    /** The person whom "the same man" or "the same minister" means, or null if a phrase is not of that kind. */
    Referent same(int first, int end) {
        int at = document.token(first).is("the") ? first + 1 : first;
        if (at + 1 >= end || !document.token(at).is("same")) {
            return null;
        }
        RoleMention role = index.lexicons().roles().find(document, at + 1, end);
        Referent holder = role == null ? null : antecedents.withRole(role.role(), null, first);
        return holder != null ? holder : lastSubject(first);
    }

    /** Who may be meant by a title that nobody is said to have: the one person of whom the sentences before speak. */
    Referent of(Role title, int first, int end) {
        Referent person = isSpokenOf(document.token(end - 1), first) ? null : lastSubject(first);
        if (person == null || !person.gender().agreesWith(title.gender())) {
            return null;
        }
        boolean own = title.speaksFor() == Role.SpeaksFor.SELF || person.speaksFor() == Role.SpeaksFor.SELF;
        boolean wide = WIDE.contains(title.name()) && !own;
        return person.role() == null && !own || wide ? person : null;
    }

    /** "A diplomat said … the diplomat said": the words have somebody of their own. */
    private boolean isSpokenOf(Token noun, int first) {
        for (int at = Math.max(0, first - WINDOW); at < first; at++) {
            if (document.token(at).lower().equals(noun.lower())) {
                return true;
            }
        }
        return false;
    }

    /** The only person in the nearest sentence before that names or means one, or null. */
    private Referent lastSubject(int token) {
        int current = document.sentenceOf(token).index();
        for (int back = 0; back < REACH && back <= current; back++) {
            Sentence sentence = document.sentences().get(current - back);
            Set<Referent> people = new LinkedHashSet<>();
            for (EntityMention mention : index.mentionsIn(sentence.first(), back == 0 ? token : sentence.end())) {
                if (mention.referent().isPerson() && !document.inQuotation(mention.first())) {
                    people.add(mention.referent());
                }
            }
            if (!people.isEmpty()) {
                return people.size() == 1 ? people.iterator().next() : null;
            }
        }
        return null;
    }
}
