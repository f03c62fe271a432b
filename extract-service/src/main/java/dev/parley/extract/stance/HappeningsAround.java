package dev.parley.extract.stance;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.issue.IssueNamer;
import dev.parley.extract.stance.issue.SubjectName;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;

/** Finds what the verb beside a target does to it: "will | ban | phones", "the masks | must be returned". */
final class HappeningsAround {
    private static final int FARTHEST = 6;

    private final Document document;
    private final IssueNamer predicates;
    private final SubjectName names;

    HappeningsAround(Document document, IssueNamer predicates, SubjectName names) {
        this.document = document;
        this.predicates = predicates;
        this.names = names;
    }

    /** The name of a target with what happens to it, or null if no verb beside it tells anything. */
    SubjectName.Name to(Reading read) {
        TokenRange target = read.leaning().target();
        if (!Grammar.beginsNounPhrase(document.token(target.first()))) {
            return null;
        }
        int participle = passive(target.end(), Math.min(read.segment().end(), target.end() + FARTHEST));
        int verb = participle >= 0 ? participle : before(target);
        if (verb < 0) {
            return null;
        }
        Boolean opposes = predicates.opposesObject(document, verb);
        return opposes == null
                ? null
                : names.happeningTo(target, verb, document.sentenceOf(verb).end(), opposes);
    }

    /** The participle of a passive that begins at a token, or -1. */
    private int passive(int from, int end) {
        boolean passive = false;
        for (int at = from; at < end; at++) {
            Token token = document.token(at);
            boolean auxiliary = Grammar.AUXILIARIES.contains(token.lower());
            if (auxiliary) {
                passive |= Grammar.isBe(token.lower());
            } else if (token.tag().equals("VERB")) {
                return passive && !token.lower().endsWith("ing") ? at : -1;
            } else if (!token.tag().equals("ADV")
                    && !token.tag().equals("PART")
                    && !token.tag().equals("AUX")) {
                return -1;
            }
        }
        return -1;
    }

    /** The verb right before a target, or -1. */
    private int before(TokenRange target) {
        int at = target.first() - 1;
        while (at > 0 && (document.token(at).tag().equals("ADV") || NounPhrases.isQuotationMark(document.token(at)))) {
            at--;
        }
        boolean verb = at >= 0
                && document.token(at).tag().equals("VERB")
                && document.token(at).sentence()
                        == document.token(target.first()).sentence();
        return verb ? at : -1;
    }
}
