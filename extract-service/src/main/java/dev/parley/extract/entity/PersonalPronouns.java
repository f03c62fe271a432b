package dev.parley.extract.entity;

import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;
import java.util.Map;

/**
 * Says whom "he" and "she" mean: the first agreeing subject of the sentence so far, else of the nearest sentence before.
 * Taken from left to right, so that a pronoun may go on from the one before.
 */
final class PersonalPronouns {
    private static final int REACH = 8;
    private static final Map<String, Gender> SUBJECTS = Map.of("he", Gender.MALE, "she", Gender.FEMALE);

    private final Document document;
    private final EntityIndex index;

    PersonalPronouns(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
    }

    void resolve() {
        for (Token token : document.tokens()) {
            Gender gender = SUBJECTS.get(token.lower());
            if (gender != null && !token.tag().equals("X") && index.mentionAt(token.index()) == null) {
                Referent person = antecedent(token.index(), gender);
                if (person != null) {
                    person.setGender(gender);
                    index.mention(person, token.index(), token.index() + 1, Mention.Kind.PRONOUN);
                }
            }
        }
    }

    /** The person that a pronoun of the given gender at a token means, or null. */
    Referent antecedent(int pronoun, Gender gender) {
        Quotation quotation = document.quotationAt(pronoun);
        int current = document.token(pronoun).sentence();
        for (int back = 0; back <= REACH && current - back >= 0; back++) {
            Sentence sentence = document.sentences().get(current - back);
            int end = back == 0 ? pronoun : sentence.end();
            Referent found = in(sentence.first(), end, gender, quotation, back > 0);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Referent in(int first, int end, Gender gender, Quotation quotation, boolean earlier) {
        List<EntityMention> mentions = index.mentionsIn(first, end);
        Referent fallback = null;
        Referent subject = null;
        for (EntityMention mention : mentions) {
            Referent person = mention.referent();
            if (!person.isPerson() || !person.gender().agreesWith(gender)) {
                continue;
            }
            Quotation around = document.quotationAt(mention.first());
            if (around != null && !around.equals(quotation)) {
                continue;
            }
            if (isSubject(mention)) {
                if (earlier && speaks(mention)) {
                    return person;
                }
                subject = subject == null ? person : subject;
            } else if (fallback == null) {
                fallback = person;
            }
        }
        return subject != null ? subject : fallback;
    }

    /** Neither after a preposition nor a possessor. */
    private boolean isSubject(EntityMention mention) {
        if (mention.end() < document.size() && document.token(mention.end()).is("'s")) {
            return false;
        }
        int before = mention.first() - 1;
        int sentence = document.sentenceOf(mention.first()).first();
        while (before >= sentence && isTitlePart(document.token(before))) {
            before--;
        }
        return before < sentence || !document.token(before).tag().equals("ADP");
    }

    private static boolean isTitlePart(Token token) {
        return token.isCapitalised() && token.isNoun()
                || token.tag().equals("ADJ")
                || token.tag().equals("NOUN")
                || token.tag().equals("DET")
                || token.is("'s");
    }

    private boolean speaks(EntityMention mention) {
        NameLists names = index.lexicons().names();
        int after = mention.end();
        return after < document.size()
                        && names.isSpeechVerb(document.token(after).lower())
                || mention.first() > 0
                        && names.isSpeechVerb(
                                document.token(mention.first() - 1).lower());
    }
}
