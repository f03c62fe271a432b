package dev.parley.extract.stance.condition;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Conditions told in a row: "set two conditions for a truce: a prisoner swap and a mediator", "made a swap a condition for a truce". */
public final class SetConditions {
    private final Actors actors;

    public SetConditions(Actors actors) {
        this.actors = actors;
    }

    /** What the conditions are for and what they are, or null if nobody sets them. */
    public Leaning read(Clause clause, PredicateLexicon.Hit hit) {
        Document document = clause.document;
        int verb = hit.first() - 1;
        while (verb > clause.first && !document.token(verb).isVerb()) {
            verb--;
        }
        boolean sets = verb > clause.first
                && switch (document.token(verb).lemma()) {
                    case "set", "lay", "name", "list", "put", "impose", "attach", "state", "have", "make", "present" ->
                        true;
                    default -> false;
                };
        TokenRange actor = sets ? clause.subject(clause.group(verb, verb + 1)) : null;
        boolean governs = hit.end() + 1 < clause.end
                && (document.token(hit.end()).is("for")
                        || document.token(hit.end()).is("of"));
        TokenRange target = actor != null && governs ? clause.object(hit.end() + 1) : null;
        if (target == null || !actors.isActor(clause, actor)) {
            return null;
        }
        int limit = document.sentenceOf(hit.first()).end();
        boolean made = document.token(verb).lemma().equals("make");
        List<TokenRange> conditions = made ? made(clause, verb, hit) : listed(document, target.end(), limit);
        if (conditions.isEmpty()) {
            return null;
        }
        int end = Math.max(target.end(), conditions.get(conditions.size() - 1).end());
        return new Leaning(
                "set-conditions",
                Stance.Polarity.CONDITIONAL,
                actor,
                target,
                new TokenRange(actor.first(), end),
                conditions,
                Stance.Strength.FIRM);
    }

    /** "made the release of the crew a condition". */
    private static List<TokenRange> made(Clause clause, int verb, PredicateLexicon.Hit hit) {
        int end = hit.first();
        while (end > verb + 1 && clause.document.token(end - 1).tag().equals("ADJ")) {
            end--;
        }
        boolean article = end > verb + 1 && clause.document.token(end - 1).tag().equals("DET");
        TokenRange made = article ? TokenRange.orNull(verb + 1, end - 1) : null;
        return made == null ? List.of() : List.of(made);
    }

    /** The items behind a colon, parted by commas and the last "and". */
    private static List<TokenRange> listed(Document document, int from, int limit) {
        List<TokenRange> items = new ArrayList<>(3);
        if (from >= limit || !document.token(from).is(":")) {
            return items;
        }
        int first = from + 1;
        for (int at = first; at <= limit; at++) {
            boolean last = at == limit || isStop(document.token(at));
            boolean joint = !last && (Grammar.isComma(document.token(at)) || isLastAnd(document, at, limit));
            if ((joint || last) && at > first) {
                items.add(new TokenRange(first, at));
            }
            if (joint || last) {
                first = at + 1;
            }
            if (last) {
                break;
            }
        }
        return items;
    }

    private static boolean isStop(Token token) {
        return token.is(".") || token.is(";") || token.is("!") || token.is("?");
    }

    /** "and" before the last item: no comma follows it. */
    private static boolean isLastAnd(Document document, int at, int limit) {
        if (!document.token(at).is("and")) {
            return false;
        }
        for (int after = at + 1; after < limit; after++) {
            if (Grammar.isComma(document.token(after)) || document.token(after).is("and")) {
                return false;
            }
        }
        return true;
    }
}
