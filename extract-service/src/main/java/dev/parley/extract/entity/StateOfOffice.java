package dev.parley.extract.entity;

import dev.parley.contracts.Mention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state that somebody with a bare title, "Foreign Minister Name", holds the office for: the one that the sentences
 * which name them make the actor of. Places, partners and objects do not count, and where two states come close nobody is
 * given one, since a wrong state is worse than none.
 */
final class StateOfOffice {
    private static final int ACTOR = 3;
    private static final int POSSESSOR = 2;
    private static final int NAMED = 1;

    private final Document document;
    private final EntityIndex index;
    private final Outlets outlets;
    private final Locations locations;

    StateOfOffice(Document document, EntityIndex index) {
        this.document = document;
        this.index = index;
        this.outlets = new Outlets(document, index);
        this.locations = new Locations(document, index);
    }

    /** The state, or null if the document does not tell. */
    Referent of(Referent person) {
        Referent home = atHome(person);
        if (home != null) {
            return home;
        }
        Map<Referent, Integer> votes = new LinkedHashMap<>();
        Set<Integer> counted = new HashSet<>();
        for (EntityMention mention : person.mentions()) {
            Sentence sentence = document.sentenceOf(mention.first());
            if (counted.add(sentence.index())) {
                count(sentence, person, votes);
                Referent where = locations.around(mention, sentence);
                if (where != null) {
                    votes.merge(where, ACTOR, Integer::sum);
                }
            }
        }
        if (votes.values().stream().noneMatch(vote -> vote >= POSSESSOR)) {
            int first = person.mentions().get(0).first();
            int index = document.sentenceOf(first).index();
            if (index > 0) {
                count(document.sentences().get(index - 1), person, votes);
            }
        }
        List<Map.Entry<Referent, Integer>> ranked = votes.entrySet().stream()
                .filter(vote -> !index.isHeldByAnother(vote.getKey(), person))
                .sorted(Map.Entry.<Referent, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
        if (ranked.isEmpty()) {
            return null;
        }
        if (ranked.get(0).getValue() < POSSESSOR) {
            return null;
        }
        boolean clear =
                ranked.size() == 1 || ranked.get(0).getValue() > ranked.get(1).getValue();
        return clear ? ranked.get(0).getKey() : null;
    }

    /** The one state that acts both in the sentence that names a body first and in the one before, or null. */
    Referent ofActor(Referent body) {
        Sentence sentence = document.sentenceOf(body.mentions().get(0).first());
        if (sentence.index() == 0) {
            return null;
        }
        Map<Referent, Integer> now = new LinkedHashMap<>();
        Map<Referent, Integer> before = new LinkedHashMap<>();
        count(sentence, body, now);
        count(document.sentences().get(sentence.index() - 1), body, before);
        Referent found = null;
        for (Map.Entry<Referent, Integer> vote : now.entrySet()) {
            if (vote.getValue() >= ACTOR && before.getOrDefault(vote.getKey(), 0) >= ACTOR) {
                found = found == null ? vote.getKey() : body;
            }
        }
        return found == body ? null : found;
    }

    /** "In Beijing, foreign ministry spokesperson Name": ministers travel, their ministries do not. */
    private Referent atHome(Referent person) {
        boolean ministry = person.role() != null && person.role().contains("ministry");
        if (!ministry) {
            return null;
        }
        Sentence sentence = document.sentenceOf(person.mentions().get(0).first());
        for (EntityMention place : index.mentionsIn(sentence.first(), sentence.end())) {
            String state = place.referent().capitalOf();
            if (state != null
                    && place.first() > sentence.first()
                    && document.token(place.first() - 1).is("in")) {
                return index.state(state);
            }
        }
        return null;
    }

    private void count(Sentence sentence, Referent person, Map<Referent, Integer> votes) {
        for (EntityMention mention : index.mentionsIn(sentence.first(), sentence.end())) {
            Referent state = mention.referent();
            if (state.isState() && !belongsToAnother(mention, person)) {
                votes.merge(state, Math.max(weight(mention, sentence), ofOutlet(mention, sentence)), Integer::sum);
            } else if (state.isMedia()) {
                Referent home = outlets.home(mention);
                if (home != null) {
                    votes.merge(home, POSSESSOR, Integer::sum);
                }
            }
        }
    }

    /** "The Argentine agency Austral quoted Economy Minister Name": an outlet gives bare titles to those of its own state. */
    private int ofOutlet(EntityMention state, Sentence sentence) {
        int limit = state.kind() == Mention.Kind.DEMONYM ? Math.min(sentence.end(), state.end() + 4) : 0;
        for (int at = state.end(); at < limit; at++) {
            EntityMention next = index.mentionAt(at);
            boolean outlet =
                    next != null && next.referent().isMedia() || next == null && outlets.isKind(document.token(at));
            if (outlet) {
                return POSSESSOR;
            }
            if (!document.token(at).isNoun() && !document.token(at).tag().equals("ADJ")) {
                return 0;
            }
        }
        return 0;
    }

    private int weight(EntityMention mention, Sentence sentence) {
        int before = mention.first() - 1;
        if (before >= sentence.first() && document.token(before).is("the")) {
            before--;
        }
        Token ahead = before >= sentence.first() ? document.token(before) : null;
        Token after = following(mention, sentence);
        boolean governed =
                ahead != null && !ahead.is("that") && (ahead.tag().equals("ADP") || ahead.is("to") || ahead.is("and"));
        if (ahead != null && isConditional(ahead)) {
            return 0;
        }
        if (after != null && !governed && after.is(",") && isDescribed(mention, sentence)) {
            return ACTOR;
        }
        boolean clause = ahead != null && (ahead.is("where") || ahead.is("what") || ahead.is("whether"));
        if (after != null
                && !governed
                && (clause || after.isVerb() || after.tag().equals("ADV"))) {
            return ACTOR;
        }
        if (governed || ahead != null && ahead.isVerb()) {
            return 0;
        }
        return after != null && after.is("'s") ? POSSESSOR : NAMED;
    }

    /** "Peru, whose port is shut, …" at the head of a sentence. */
    private boolean isDescribed(EntityMention mention, Sentence sentence) {
        int relative = mention.end() + 1;
        return mention.first() <= sentence.first() + 1
                && relative < sentence.end()
                && (document.token(relative).is("whose")
                        || document.token(relative).is("which"));
    }

    /** The word after a name, behind the mark that opens a quotation: "Lima ‘would prefer’ a lease". */
    private Token following(EntityMention mention, Sentence sentence) {
        int at = mention.end();
        if (at + 1 < sentence.end() && document.inQuotation(at + 1) && !document.inQuotation(mention.first())) {
            at = document.token(at).isWord() ? at : at + 1;
        }
        return at < sentence.end() ? document.token(at) : null;
    }

    /** "if Lima opened its market": what the other side is to do. */
    private static boolean isConditional(Token token) {
        return switch (token.lower()) {
            case "if", "unless", "until", "once", "provided" -> true;
            default -> false;
        };
    }

    /** Whether the state only qualifies the office of somebody else: "Omani Foreign Minister Name". */
    private boolean belongsToAnother(EntityMention mention, Referent person) {
        int limit = Math.min(document.size(), mention.end() + 5);
        for (int at = mention.end(); at < limit; at++) {
            EntityMention next = index.mentionAt(at);
            if (next != null) {
                return next.referent() != person
                        && next.referent().isPerson()
                        && next.referent().affiliation() == mention.referent();
            }
        }
        return false;
    }
}
