package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;

/** "Villagers were told by the governor that …", "was urged by Brussels to …": the source follows "by". */
final class PassiveCueSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int head = sentence.first() + 1; head + 2 < sentence.end(); head++) {
            if (document.inQuotation(head) || findings.isTaken(head)) {
                continue;
            }
            for (CueMatch cue : reading.cues.at(head, sentence.first(), sentence.end())) {
                Found found = find(cue, sentence, reading, findings);
                if (found != null) {
                    findings.add(found);
                    break;
                }
            }
        }
    }

    private static Found find(CueMatch cue, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        VerbGroup group = cue.group();
        int by = reading.adjuncts.skipAdverbs(group.end(), sentence.end());
        if (!group.passive()
                || group.negated()
                || by + 1 >= sentence.end()
                || !document.token(by).is("by")
                || document.inQuotation(by + 1)) {
            return null;
        }
        TokenRange agent = reading.subjects.after(by + 1, sentence.end());
        int sourceEnd = agent == null ? by + 1 : agent.end();
        boolean comma = sourceEnd + 1 < sentence.end() && Grammar.isComma(document.token(sourceEnd));
        int after = comma && sourceEnd > reading.phrases.fullEnd(by + 1, sentence.end()) ? sourceEnd + 1 : sourceEnd;
        Complement complement = agent == null ? null : reading.complements.passive(cue, after, sentence.end());
        if (complement == null
                && sourceEnd > by + 1
                && cue.entry().has(CueFrame.OBJECT)
                && cue.entry().kind() == CueKind.POSITION) {
            TokenRange object = reading.subjects.before(group.first(), sentence.first());
            complement = object == null ? null : Complement.orNull(CueFrame.OBJECT, object.first(), object.end());
        }
        if (complement == null || findings.isTaken(complement.content().first())) {
            return null;
        }
        List<TokenRange> content = List.of(complement.content());
        return new Found(
                new TokenRange(by + 1, sourceEnd),
                null,
                List.of(new TokenRange(group.first(), by + 1)),
                false,
                content,
                findings.typeOf(content),
                cue.entry().kind() == CueKind.DENIAL,
                cue.entry().id() + ".passive",
                sentence.index());
    }
}
