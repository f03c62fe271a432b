package dev.parley.extract.entity;

import dev.parley.contracts.Entity;
import dev.parley.extract.text.Document;

/** What is hung to the head of a noun phrase so that it tells which is meant. */
final class PhraseTails {
    private final Document document;
    private final EntityIndex index;

    PhraseTails(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    /** "Their union, the League, said", "the board of the League": the body whose name follows a noun of it; else null. */
    Referent named(int headEnd, int end) {
        int begin = headEnd + 1;
        boolean joined = headEnd < end
                && (document.token(headEnd).is(",") || document.token(headEnd).is("of"));
        while (begin < end && document.token(begin).tag().equals("DET")) {
            begin++;
        }
        EntityMention name = begin < end && joined ? index.mentionAt(begin) : null;
        boolean body = name != null && name.isName() && name.referent().type() == Entity.Type.ORGANISATION;
        return body ? name.referent() : null;
    }

    /** Where "people familiar with the talks" and "chamber of commerce" end: what is hung to a head so that it tells which. */
    int end(int headEnd, int end) {
        int phrase = headEnd;
        while (phrase < end && document.token(phrase).tag().equals("ADJ")) {
            phrase++;
        }
        boolean close = phrase > headEnd;
        boolean of = headEnd < end && document.token(headEnd).is("of") && index.mentionAt(headEnd + 1) == null;
        if (!close && !of || phrase + 1 >= end) {
            return headEnd;
        }
        return PhraseHead.of(document, index, phrase + 1, end).end();
    }
}
