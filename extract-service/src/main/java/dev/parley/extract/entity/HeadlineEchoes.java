package dev.parley.extract.entity;

import dev.parley.contracts.Mention;
import dev.parley.contracts.Zone;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;

/** In headlines that give every word a capital, only people whom the story names are found. */
final class HeadlineEchoes {
    private final Document document;
    private final EntityIndex index;
    private final PersonRegistry people;
    private final NameShape shape;

    HeadlineEchoes(Document document, EntityIndex index, PersonRegistry people) {
        this.document = document;
        this.index = index;
        this.people = people;
        this.shape = new NameShape(document);
    }

    void add() {
        for (Sentence sentence : document.sentences()) {
            boolean silent = sentence.zone() == Zone.Kind.BOILERPLATE || sentence.zone() == Zone.Kind.CREDIT;
            if (!silent && shape.isTitleCase(sentence)) {
                add(sentence);
            }
        }
    }

    private void add(Sentence sentence) {
        int at = sentence.first();
        while (at < sentence.end()) {
            int end = at;
            Referent person = null;
            while (end < sentence.end() && index.mentionAt(end) == null && NameShape.isNameLike(document.token(end))) {
                Referent next = people.exact(Spelling.part(document.token(end).text()));
                if (next == null || person != null && next != person) {
                    break;
                }
                person = next;
                end++;
            }
            if (person != null) {
                index.mention(person, at, end, Mention.Kind.NAME);
            }
            at = Math.max(end, at + 1);
        }
    }
}
