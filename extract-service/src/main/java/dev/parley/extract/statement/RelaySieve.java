package dev.parley.extract.statement;

import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import java.util.List;

/** "The agency quoted the minister as saying …": the minister is the source, the agency passes it on. */
final class RelaySieve implements Sieve {
    private static final int LONGEST_SOURCE = 20;

    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        for (int at = sentence.first() + 2; at + 1 < sentence.end(); at++) {
            boolean saying = document.token(at).is("as")
                    && document.token(at + 1).lower().endsWith("ing")
                    && !reading.lexicon.verbs(document.token(at + 1).lower()).isEmpty();
            if (saying && !document.inQuotation(at) && !findings.isTaken(at)) {
                take(at, sentence, reading, findings);
            }
        }
    }

    private void take(int as, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int verb = quotingVerb(as, sentence.first(), document);
        if (verb < 0) {
            return;
        }
        VerbGroup group = VerbGroup.around(document, verb, verb + 1, VerbForm.PAST, sentence.first());
        TokenRange subject = reading.subjects.before(group.first(), sentence.first());
        TokenRange source = TokenRange.orNull(verb + 1, reading.bounds.trim(verb + 1, as));
        TokenRange relay = subject;
        if (group.passive()) {
            source = subject;
            boolean by = document.token(verb + 1).is("by") && as > verb + 2;
            relay = by ? new TokenRange(verb + 2, as) : null;
        }
        if (source == null) {
            return;
        }
        int after = as + 2;
        if (group.passive()
                && after + 1 < sentence.end()
                && document.token(after).is("by")) {
            int end = reading.phrases.fullEnd(after + 1, sentence.end());
            relay = TokenRange.orNull(after + 1, end);
            after = end;
        }
        TokenRange content = content(after, group.first(), subject, sentence, reading, findings);
        if (content == null) {
            return;
        }
        List<TokenRange> parts = List.of(content);
        findings.add(new Found(
                source,
                relay,
                List.of(new TokenRange(verb, verb + 1), new TokenRange(as, as + 2)),
                false,
                parts,
                findings.typeOf(parts),
                false,
                "quoted-as-saying",
                sentence.index()));
    }

    private static TokenRange content(
            int after, int verb, TokenRange subject, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int first = after;
        while (first < sentence.end()
                && !document.inQuotation(first)
                && (document.token(first).is("that") || document.token(first).isPunctuation())) {
            first++;
        }
        int skipped = first < sentence.end() ? reading.adjuncts.skipKnown(first, sentence.end()) : first;
        if (skipped < sentence.end() && (document.token(skipped).isWord() || document.inQuotation(skipped))) {
            return TokenRange.orNull(skipped, reading.bounds.clauseEnd(skipped, sentence.end(), null));
        }
        int end = subject == null ? verb : subject.first();
        int begin = sentence.first();
        while (begin < end && findings.isTaken(begin)) {
            begin++;
        }
        return end - begin > 2 ? TokenRange.orNull(begin, reading.bounds.trim(begin, end)) : null;
    }

    private static int quotingVerb(int as, int from, Document document) {
        for (int at = as - 1; at >= from && at > as - LONGEST_SOURCE; at--) {
            String lower = document.token(at).lower();
            if (lower.equals("quoted")
                    || lower.equals("cited")
                    || lower.equals("quotes")
                    || lower.equals("cites")
                    || lower.equals("quoting")
                    || lower.equals("citing")) {
                return at;
            }
            if (document.token(at).is(";") || document.inQuotation(at)) {
                return -1;
            }
        }
        return -1;
    }
}
