package dev.parley.extract.stance.leaning;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.text.Document;
import java.util.List;

/** What is threatened behind what is asked: "gave Lima ten days to sign or face a fine", "… or be fined". */
final class Ultimatums {

    /** The threat behind a demand, or null. */
    Leaning behind(Clause clause, Leaning demand) {
        Document document = clause.document;
        int or = demand.target().end();
        boolean threat = or + 2 < clause.end
                && document.token(or).is("or")
                && (document.token(or + 1).lemma().equals("face")
                        || document.token(or + 1).lemma().equals("risk")
                        || document.token(or + 1).lemma().equals("lose"));
        TokenRange threatened = threat ? clause.object(or + 2) : null;
        boolean suffered = or + 2 < clause.end
                && document.token(or).is("or")
                && document.token(or + 1).is("be")
                && document.token(or + 2).isVerb();
        threatened = suffered ? new TokenRange(or + 2, clause.end) : threatened;
        return threatened == null
                ? null
                : new Leaning(
                        "ultimatum",
                        Stance.Polarity.CONDITIONAL,
                        demand.actor(),
                        threatened,
                        new TokenRange(demand.evidence().first(), threatened.end()),
                        List.of(demand.target()),
                        Stance.Strength.HEDGED);
    }
}
