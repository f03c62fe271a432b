package dev.parley.extract.statement;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.phrase.VerbForm;
import dev.parley.extract.phrase.VerbGroup;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Quotation;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.List;

/** The cue before what was said: "She said that …", "urged Tehran to …", "ruled out any …", and the cues that share its subject. */
final class LeadingCueSieve implements Sieve {
    @Override
    public void apply(Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        int head = sentence.first();
        while (head < sentence.end()) {
            if (document.inQuotation(head)) {
                head = Math.max(head + 1, document.quotationAt(head).endToken());
                continue;
            }
            Found found = findings.isTaken(head) ? null : find(head, sentence, reading, findings);
            if (found == null) {
                head++;
            } else {
                findings.add(found);
                head = Math.max(head + 1, found.content().get(0).end());
            }
        }
    }

    private Found find(int head, Sentence sentence, Reading reading, Findings findings) {
        for (CueMatch cue : reading.cues.at(head, sentence.first(), sentence.end())) {
            VerbGroup group = cue.group();
            boolean empty = group.negated() && !cue.entry().kind().meansSomethingNegated();
            boolean idle = group.infinitive()
                    && !(cue.entry().kind().isUtterance() || cue.entry().kind() == CueKind.POSITION);
            boolean unspoken = group.infinitive() && isUnspoken(group.first(), sentence, reading);
            boolean mere = group.form() == VerbForm.PARTICIPLE && group.first() == group.head();
            if (group.passive() || mere || idle || unspoken || empty || isModifier(group, reading.document)) {
                continue;
            }
            Found found = find(cue, sentence, reading, findings);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** "declined to comment", "has yet to say", "stopped short of threatening": nothing was said. */
    private static boolean isUnspoken(int first, Sentence sentence, Reading reading) {
        int before = first - 1;
        return before >= sentence.first() && reading.words.has("unspoken", reading.document.token(before));
    }

    /** Whether a bare participle or past form stands before a noun that it modifies: "the accused officer". */
    private static boolean isModifier(VerbGroup group, Document document) {
        if (group.first() != group.head() || group.head() == 0) {
            return false;
        }
        Token before = document.token(group.head() - 1);
        boolean nounFollows =
                group.end() < document.size() && document.token(group.end()).isNoun();
        boolean governed = before.tag().equals("ADP") && group.form() == VerbForm.PAST && nounFollows;
        return before.tag().equals("DET") || NounPhrases.isPossessive(before) || before.is("'s") || governed;
    }

    private Found find(CueMatch cue, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        TokenRange subject = subject(cue, sentence, reading, findings);
        int limit = sentence.end();
        if (subject == null && isFronted(cue, sentence, document)) {
            limit = reading.bounds.commaBeforeClause(cue.group().end(), sentence.end());
            subject =
                    limit < 0 ? null : TokenRange.orNull(limit + 1, reading.phrases.fullEnd(limit + 1, sentence.end()));
        }
        if (subject == null) {
            return inverted(cue, sentence, reading, findings);
        }
        limit = clauseLimit(cue, subject, sentence, limit, reading);
        Complement complement = reading.complements.labels().named(cue, subject, sentence.first(), limit);
        if (complement == null) {
            complement = reading.complements.find(cue, limit);
        }
        if (complement == null) {
            complement = reading.complements.gap(cue, subject, sentence.first(), sentence.end());
        }
        if (complement == null
                || isUnreal(subject, sentence, document)
                || isReporterParticiple(cue, reading)
                || findings.isTaken(complement.content().first())) {
            return null;
        }
        if (reading.unheld.covers(cue, subject, complement.frame(), reading)
                || isRestriction(cue, subject, reading)
                || Inferences.isCitation(cue, subject, complement, reading)
                || Inferences.isInference(cue, subject, reading)
                || Inferences.isEmptyReport(cue, complement, reading)) {
            return null;
        }
        List<TokenRange> content = List.of(complement.content());
        return new Found(
                subject,
                relay(cue, subject, sentence, reading),
                List.of(new TokenRange(cue.group().first(), cue.group().end())),
                false,
                content,
                findings.typeOf(content),
                cue.entry().kind() == CueKind.DENIAL && !cue.group().negated(),
                cue.entry().rule(complement.frame()),
                document.sentenceOf(cue.group().head()).index());
    }

    /** "But, said Ruiz, “…”": the cue and its subject lead the quotation. */
    private static Found inverted(CueMatch cue, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        VerbGroup group = cue.group();
        boolean mayLead =
                cue.entry().has(CueFrame.QUOTE) && cue.entry().kind().isUtterance() && group.form() != VerbForm.ING;
        TokenRange subject = mayLead ? reading.subjects.after(group.end(), sentence.end()) : null;
        if (subject == null || subject.end() + 1 >= sentence.end()) {
            return null;
        }
        Token mark = document.token(subject.end());
        int first = subject.end() + (Grammar.isComma(mark) || mark.is(":") ? 1 : 0);
        Quotation quotation = document.quotationAt(first);
        if (quotation == null || quotation.firstToken() != first || findings.isTaken(first)) {
            return null;
        }
        List<TokenRange> content =
                List.of(new TokenRange(first, reading.bounds.clauseEnd(first, sentence.end(), null)));
        return new Found(
                subject,
                null,
                List.of(new TokenRange(group.first(), group.end())),
                false,
                content,
                findings.typeOf(content),
                false,
                cue.entry().rule(CueFrame.QUOTE),
                sentence.index());
    }

    /**
     * A cue in a leading subordinate clause says nothing of the main clause, nor does a participle between a subject and
     * its verb: "While he conceded A, B", "Ruiz, citing A, said B".
     */
    private static int clauseLimit(CueMatch cue, TokenRange subject, Sentence sentence, int limit, Reading reading) {
        Document document = reading.document;
        boolean parted = cue.group().isBareParticiple(document)
                && subject.end() == cue.group().first() - 1;
        for (int at = cue.group().end(); parted && at + 1 < limit; at++) {
            int verb = reading.adjuncts.skipAdverbs(at + 1, limit);
            boolean ends =
                    Grammar.isComma(document.token(at)) || document.inQuotation(at) && !document.inQuotation(at + 1);
            if (ends && verb < limit && !document.inQuotation(at + 1) && Grammar.isFinite(document, verb, at + 1)) {
                return at;
            }
        }
        String lead = document.token(sentence.first()).lower();
        boolean subordinate = Grammar.SUBORDINATORS.contains(lead) || lead.equals("having");
        if (!subordinate || document.inQuotation(sentence.first())) {
            return limit;
        }
        int main = reading.bounds.commaBeforeClause(sentence.first(), limit);
        return main > cue.group().end() ? main : limit;
    }

    /** Whether a participle leads the sentence whose subject comes behind it: "Citing costs, the airline …". */
    private static boolean isFronted(CueMatch cue, Sentence sentence, Document document) {
        int first = cue.group().first();
        boolean led = first > sentence.first()
                && (document.token(first - 1).tag().equals("ADP")
                        || document.token(first - 1).tag().equals("SCONJ"));
        return cue.group().isBareParticiple(document) && (first == sentence.first() || led);
    }

    /** "whether the owners agreed", "neither side has confirmed": nothing was said. */
    private static boolean isUnreal(TokenRange subject, Sentence sentence, Document document) {
        boolean whether = subject.first() > sentence.first()
                && switch (document.token(subject.first() - 1).lower()) {
                    case "whether", "nor", "neither" -> true;
                    default -> false;
                };
        return whether
                || switch (document.token(subject.first()).lower()) {
                    case "neither", "nobody", "none", "nothing", "no", "you" -> true;
                    default -> false;
                }
                || isQuestion(subject, sentence, document);
    }

    /** "has not explained why or who asked", "not clear who ordered the raid": a question inside of another clause. */
    private static boolean isQuestion(TokenRange subject, Sentence sentence, Document document) {
        int before = subject.first() - 1;
        boolean who = subject.end() - subject.first() == 1
                && document.token(subject.first()).is("who");
        if (!who || before < sentence.first()) {
            return false;
        }
        return switch (document.token(before).tag()) {
            case "VERB", "ADJ" -> true;
            case "CCONJ" ->
                before > sentence.first() && !document.token(before - 1).isNoun();
            default -> false;
        };
    }

    /** ", raising hopes": the reporter speaks. */
    private static boolean isReporterParticiple(CueMatch cue, Reading reading) {
        VerbGroup group = cue.group();
        return group.isBareParticiple(reading.document)
                && group.first() > 0
                && Grammar.isComma(reading.document.token(group.first() - 1))
                && reading.words.has("reporter-participle", reading.document.token(group.head()));
    }

    private static TokenRange subject(CueMatch cue, Sentence sentence, Reading reading, Findings findings) {
        Document document = reading.document;
        VerbGroup group = cue.group();
        int before = group.first() - 1;
        boolean participle = group.isBareParticiple(document);
        boolean joined = before >= sentence.first()
                && (document.token(before).tag().equals("CCONJ")
                        || Grammar.isComma(document.token(before)) && participle
                        || participle
                                && !Grammar.isNominal(document.token(before))
                                && !document.token(before).is(")"));
        TokenRange own = joined || group.infinitive() ? null : reading.subjects.before(group.first(), sentence.first());
        if (own != null && participle && !mayHaveParticiple(own, group, reading)) {
            own = null;
        }
        if (own == null) {
            own = shared(group.first(), sentence, reading, findings);
        }
        boolean parted =
                own == null && participle && before > sentence.first() && Grammar.isComma(document.token(before));
        return parted ? reading.subjects.before(before, sentence.first()) : own;
    }

    /** "reports suggesting", "with Ankara urging": the noun before a participle is its subject only there. */
    private static boolean mayHaveParticiple(TokenRange noun, VerbGroup group, Reading reading) {
        Document document = reading.document;
        boolean with = noun.first() > 0 && document.token(noun.first() - 1).is("with");
        return with
                || reading.words.has("document-noun", document.token(group.first() - 1))
                || document.token(noun.end() - 1).lemma().endsWith("source")
                || document.token(noun.end() - 1).tag().equals("PROPN");
    }

    /** The subject of the cue before in the sentence, or of its main verb. */
    private static TokenRange shared(int verb, Sentence sentence, Reading reading, Findings findings) {
        Found last = findings.lastIn(sentence.index());
        if (last != null && last.source() != null && last.source().end() <= verb) {
            return last.source();
        }
        TokenRange plain = mainSubject(verb, sentence, reading, findings, false);
        return plain != null ? plain : mainSubject(verb, sentence, reading, findings, true);
    }

    /** The subject of the nearest finite verb before; one in -ed that may be a participle counts only if nothing else does. */
    private static TokenRange mainSubject(
            int verb, Sentence sentence, Reading reading, Findings findings, boolean reduced) {
        Document document = reading.document;
        for (int at = verb - 1; at > sentence.first(); at--) {
            if (!document.inQuotation(at)
                    && !findings.isTaken(at)
                    && Grammar.isFinite(document, at, sentence.first())
                    && (reduced || !Grammar.looksReduced(document, at, verb))) {
                TokenRange subject = subjectOf(at, sentence, reading);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return null;
    }

    /** The subject of a finite verb, unless a relative pronoun or a clause in a noun phrase has it. */
    private static TokenRange subjectOf(int verb, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int first = verb;
        while (first > sentence.first()
                && (document.token(first - 1).tag().equals("ADV")
                        || document.token(first - 1).tag().equals("AUX"))) {
            first--;
        }
        TokenRange subject = reading.subjects.before(first, sentence.first());
        if (subject == null) {
            return null;
        }
        boolean relative = subject.end() - subject.first() == 1
                && Grammar.RELATIVES.contains(document.token(subject.first()).lower());
        boolean embedded = subject.first() > sentence.first()
                && Grammar.QUESTION_WORDS.contains(
                        document.token(subject.first() - 1).lower())
                && !document.token(subject.first() - 1).is("when")
                && !document.token(subject.first() - 1).is("if");
        return relative || embedded ? null : subject;
    }

    /** "the papers cited dockers as claiming …": the papers pass on what the sources claim. */
    private static TokenRange relay(CueMatch cue, TokenRange subject, Sentence sentence, Reading reading) {
        Document document = reading.document;
        int citing = subject.first() - 1;
        if (cue.group().form() != VerbForm.ING || citing <= sentence.first()) {
            return null;
        }
        String lemma = document.token(citing).lemma();
        return lemma.equals("cite") || lemma.equals("quote") ? reading.subjects.before(citing, sentence.first()) : null;
    }

    /** "a system that decides on loans": the clause tells which thing is meant, not what anybody holds; but "a poll that shows" does. */
    private static boolean isRestriction(CueMatch cue, TokenRange subject, Reading reading) {
        if (subject.end() - subject.first() != 1
                || subject.first() == 0
                || cue.entry().kind().isUtterance()) {
            return false;
        }
        Token relative = reading.document.token(subject.first());
        Token meant = reading.document.token(subject.first() - 1);
        boolean finding = cue.entry().kind() == CueKind.FINDING && reading.words.has("document-noun", meant);
        return relative.is("that") && !finding;
    }
}
