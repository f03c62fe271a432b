package dev.parley.extract.stance;

import dev.parley.contracts.Stance;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.SubjectFinder;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.condition.Conditionals;
import dev.parley.extract.stance.condition.LeadingConditions;
import dev.parley.extract.stance.condition.PreconditionLists;
import dev.parley.extract.stance.condition.Prerequisites;
import dev.parley.extract.stance.leaning.Comparisons;
import dev.parley.extract.stance.leaning.CueLeanings;
import dev.parley.extract.stance.leaning.Doubts;
import dev.parley.extract.stance.leaning.Duties;
import dev.parley.extract.stance.leaning.LeaningReader;
import dev.parley.extract.stance.leaning.NounLeanings;
import dev.parley.extract.stance.leaning.SubjectLeanings;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.stance.predicate.Segments;
import dev.parley.extract.stance.predicate.SmallClauses;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Sentence;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads the leanings of a statement: of its cue where that takes a position itself, else of what was said. */
final class StatementReader {
    private final Document document;
    private final PredicateLexicon predicates;
    private final Markers markers;
    private final LeaningReader reader;
    private final SubjectLeanings subjects;
    private final Duties duties;
    private final Actors actors;
    private final NounPhrases phrases;
    private final SubjectFinder subjectFinder;
    private final PreconditionLists lists;
    private final Conditionals conditionals;
    private final CueLeanings cues;
    private final LeadingConditions leading;
    private final ShortAnswers answers;
    private final Prerequisites prerequisites;
    private final Comparisons comparisons = new Comparisons();
    private final SmallClauses smallClauses;
    private final SubjectsApart subjectsApart;

    StatementReader(Document document, PredicateLexicon predicates, Markers markers) {
        this.document = document;
        this.subjectsApart = new SubjectsApart(document);
        this.predicates = predicates;
        this.markers = markers;
        this.actors = new Actors(markers);
        this.reader = new LeaningReader(predicates, markers);
        this.subjects = new SubjectLeanings(predicates, markers, actors);
        this.duties = new Duties(predicates, markers, actors);
        this.phrases = new NounPhrases(document);
        this.subjectFinder = new SubjectFinder(document, phrases);
        this.leading = new LeadingConditions(document, predicates, markers);
        this.cues = new CueLeanings(document, predicates, phrases, actors);
        this.conditionals = new Conditionals(document, markers);
        this.prerequisites = new Prerequisites(predicates, actors);
        this.smallClauses = new SmallClauses(markers);
        this.answers = new ShortAnswers(document, markers, reader, phrases, subjectFinder);
        this.lists = new PreconditionLists(document, predicates, phrases, subjectFinder);
    }

    List<Reading> read(StatementDraft statement, StatementDraft previous) {
        List<Reading> read = new ArrayList<>(2);
        List<TokenRange> content =
                statement.content().stream().map(this::tokens).toList();
        Reading ofCue = statement.cue().isEmpty() ? null : ofCue(statement, content.get(0));
        if (ofCue != null) {
            read.add(ofCue);
            heldInside(ofCue, read);
            insteadOf(ofCue, content.get(0), read);
            beforehand(ofCue, read);
            ultimatum(ofCue, read);
            return read;
        }
        Reading answer = answers.read(content.get(0));
        if (answer != null) {
            read.add(answer);
            return read;
        }
        if (statement.rule().endsWith(".whether")) {
            return doubted(statement, content.get(0));
        }
        boolean warns =
                !statement.cue().isEmpty() && warns(tokens(statement.cue().get(0)));
        boolean listed = !lists.items(content.get(0)).isEmpty();
        boolean parted = content.size() == 2 && subjectsApart.isAlone(content.get(0));
        TokenRange lead = parted ? content.get(0) : subjectsApart.pointed(content.get(0));
        if (content.size() == 2 && conditionals.opens(content.get(0))) {
            onCondition(content.get(0), content.get(1), read);
            return read;
        }
        boolean trailing = content.size() == 2 && conditionals.opens(content.get(1));
        if (trailing && !parted) {
            onCondition(content.get(1), content.get(0), read);
            return read;
        }
        for (TokenRange range : parted ? content.subList(1, 2) : content) {
            for (TokenRange segment : new Segments(document).of(range)) {
                if (!listed || document.paragraphOf(segment.first()).bullet()) {
                    segment(segment, lead, warns, read);
                }
            }
        }
        if (isDoubted(statement)) {
            read.replaceAll(one -> new Reading(turned(one.leaning()), one.segment(), one.fromCue(), one.lead()));
        }
        Leaning announced = lists.announced(content.get(0), saidBefore(content.get(0), previous));
        if (announced != null) {
            read.add(new Reading(announced, content.get(0), false));
        }
        return read;
    }

    /** "doubted that the levy was fair", "does not believe that it is". */
    private boolean isDoubted(StatementDraft statement) {
        if (statement.cue().isEmpty() || statement.rule().endsWith(".whether")) {
            return false;
        }
        TokenRange cue = tokens(statement.cue().get(0));
        boolean negated = false;
        boolean doubt = false;
        boolean belief = false;
        for (int at = cue.first(); at < cue.end(); at++) {
            Token token = document.token(at);
            negated |= Grammar.NEGATIONS.contains(token.lower());
            doubt |= Doubts.isDoubt(token);
            belief |= Doubts.isBelief(token);
        }
        return doubt && !negated || belief && negated;
    }

    private static Leaning turned(Leaning leaning) {
        return switch (leaning.polarity()) {
            case SUPPORT, OPPOSE -> leaning.as(Leaning.polarity(leaning.polarity() == Stance.Polarity.OPPOSE));
            default -> leaning;
        };
    }

    /** "questioned whether the fund was affordable" leans against what "asked whether" leaves open. */
    private List<Reading> doubted(StatementDraft statement, TokenRange content) {
        TokenRange cue = tokens(statement.cue().get(0));
        List<Reading> asked = new ArrayList<>(1);
        if (markers.has("doubting", document, cue.first(), cue.end())) {
            new Segments(document).of(content).forEach(segment -> segment(segment, null, false, asked));
        }
        return asked.stream()
                .map(one -> new Reading(
                        one.leaning()
                                .as(Leaning.polarity(one.leaning().polarity() == Stance.Polarity.OPPOSE))
                                .strongAs(Stance.Strength.HEDGED),
                        one.segment(),
                        false))
                .toList();
    }

    private void segment(TokenRange segment, TokenRange lead, boolean warns, List<Reading> read) {
        Leaning opened = leading.read(new Clause(document, phrases, subjectFinder, segment.first(), segment.end()));
        if (opened != null) {
            read.add(new Reading(opened, segment, false, lead));
            return;
        }
        int promise = conditionals.promise(segment);
        if (promise > 0) {
            promised(segment, promise, read);
            return;
        }
        int first = conditionals.behindLead(segment);
        conceded(segment, first, read);
        Clause clause = new Clause(
                document,
                phrases,
                subjectFinder,
                first,
                conditionals.start(new TokenRange(first, segment.end())),
                lead);
        Leaning restricted = duties.restricted(clause);
        List<Leaning> leanings = restricted != null ? List.of(restricted) : reader.read(clause);
        if (leanings.isEmpty()) {
            Leaning refusal = warns ? subjects.warnedOf(clause) : subjects.refusal(clause);
            if (refusal != null) {
                leanings = List.of(refusal);
            }
        }
        for (Leaning leaning : leanings) {
            read.add(new Reading(leaning, segment, false, lead));
            Leaning answer = leaning.rule().equals("harm") ? subjects.retaliation(clause, leaning) : null;
            if (answer != null) {
                read.add(new Reading(answer, segment, false));
            }
        }
    }

    /** "“If we are attacked,” he warned, “we will answer”": the first part is what the second depends on. */
    private void onCondition(TokenRange condition, TokenRange main, List<Reading> read) {
        List<Reading> free = new ArrayList<>(2);
        new Segments(document).of(main).forEach(segment -> segment(segment, null, false, free));
        TokenRange limit = conditionals.withoutMarks(condition);
        for (Reading one : free) {
            Leaning leaning = one.leaning();
            boolean depends = (leaning.polarity() == Stance.Polarity.SUPPORT || leaning.act())
                    && leaning.conditions().isEmpty();
            Leaning limited = depends ? leaning.on(List.of(limit), Stance.Polarity.CONDITIONAL) : leaning;
            read.add(new Reading(limited, one.segment(), false, condition));
        }
    }

    /** "Free the crew and we will open the port": what is promised depends on what is asked. */
    private void promised(TokenRange segment, int joint, List<Reading> read) {
        TokenRange asked = new TokenRange(segment.first(), joint);
        List<Reading> free = new ArrayList<>(2);
        segment(new TokenRange(joint + 1, segment.end()), null, false, free);
        for (Reading one : free) {
            read.add(new Reading(one.leaning().on(List.of(asked), Stance.Polarity.CONDITIONAL), segment, false));
        }
    }

    private boolean warns(TokenRange cue) {
        return markers.has("warning", document, cue.first(), cue.end());
    }

    private Reading ofCue(StatementDraft statement, TokenRange content) {
        String frame = statement.rule().substring(statement.rule().indexOf('.') + 1);
        TokenRange cue = tokens(statement.cue().get(0));
        Leaning plain = cues.read(cue, content, frame);
        Leaning leaning = plain == null ? null : smallClauses.read(document, plain);
        return leaning == null
                ? null
                : new Reading(
                        leaning,
                        new TokenRange(Math.min(cue.first(), content.first()), conditionals.reach(content.end())),
                        true);
    }

    /** What a third party holds inside the target: "rejected Chilean attempts to reopen the treaty". */
    private void heldInside(Reading outer, List<Reading> read) {
        TokenRange target = outer.leaning().target();
        Clause clause = new Clause(document, phrases, subjectFinder, target.first(), target.end());
        NounLeanings nouns = new NounLeanings(actors);
        for (int at = target.first() + 1; at < target.end(); at++) {
            for (PredicateLexicon.Hit hit : predicates.at(document, at, target.end())) {
                boolean noun = hit.kind() == PredicateKind.NOUN_FAVOURS
                        && document.token(at).isNoun()
                        && document.token(at - 1).tag().equals("PROPN");
                Leaning inner = noun ? nouns.held(clause, hit) : null;
                if (inner != null && inner.actor() != null) {
                    read.add(new Reading(inner, inner.evidence(), false));
                    return;
                }
            }
        }
    }

    /** "While we accept the cut, we will fight …": what is granted first is a position as well. */
    private void conceded(TokenRange segment, int main, List<Reading> read) {
        int first = segment.first();
        while (first < main && !document.token(first).isWord()) {
            first++;
        }
        boolean concedes = first + 2 < main
                && (document.token(first).is("while")
                        || document.token(first).is("although")
                        || document.token(first).is("though"));
        if (!concedes) {
            return;
        }
        TokenRange granted = conditionals.withoutMarks(new TokenRange(first + 1, main));
        for (Leaning leaning :
                reader.read(new Clause(document, phrases, subjectFinder, granted.first(), granted.end()))) {
            if (predicates.basis(leaning.rule()) == Stance.Basis.POSITION_VERB) {
                read.add(new Reading(leaning, granted, false));
            }
        }
    }

    /** "vowed to strike rather than sign": what is not chosen. */
    private void insteadOf(Reading outer, TokenRange content, List<Reading> read) {
        Clause clause = new Clause(document, phrases, subjectFinder, content.first(), content.end());
        Leaning shunned = comparisons.shunned(clause, outer.leaning());
        if (shunned != null) {
            read.add(new Reading(shunned, shunned.evidence(), true));
        }
    }

    /** "wants a guarantee before it signs": what is wanted is the condition of what waits. */
    private void beforehand(Reading outer, List<Reading> read) {
        int behind = outer.leaning().target().end();
        Sentence sentence = document.sentenceOf(behind - 1);
        boolean before = behind < sentence.end() && document.token(behind).is("before")
                || clauseSays("before", outer.leaning().target());
        Leaning waiting = before
                ? prerequisites.read(new Clause(
                        document,
                        phrases,
                        subjectFinder,
                        sentence.first(),
                        conditionals
                                .withoutMarks(new TokenRange(sentence.first(), sentence.end()))
                                .end()))
                : null;
        if (waiting != null) {
            read.set(0, new Reading(waiting, waiting.evidence(), true));
        }
    }

    private boolean clauseSays(String word, TokenRange range) {
        for (int at = range.first(); at < range.end(); at++) {
            if (document.token(at).is(word)) {
                return true;
            }
        }
        return false;
    }

    /** "to sign or face an attack": a threat on the condition of what is asked. */
    private void ultimatum(Reading outer, List<Reading> read) {
        TokenRange target = outer.leaning().target();
        for (int at = target.first() + 1; at + 2 < target.end(); at++) {
            boolean or = document.token(at).is("or")
                    && (document.token(at + 1).lemma().equals("face")
                            || document.token(at + 1).is("risk"));
            if (or) {
                TokenRange asked = new TokenRange(target.first(), at);
                Leaning first = outer.leaning();
                read.set(
                        0,
                        new Reading(
                                new Leaning(
                                        first.rule(),
                                        first.polarity(),
                                        first.actor(),
                                        asked,
                                        new TokenRange(first.evidence().first(), at),
                                        List.of(),
                                        first.floor()),
                                new TokenRange(outer.segment().first(), at),
                                true));
                read.add(new Reading(
                        new Leaning(
                                "ultimatum",
                                Stance.Polarity.CONDITIONAL,
                                null,
                                new TokenRange(at + 2, target.end()),
                                outer.leaning().evidence(),
                                List.of(asked),
                                Stance.Strength.HEDGED),
                        outer.segment(),
                        true));
                return;
            }
        }
    }

    /** What was said just before, in the same paragraph or the one before; else null. */
    private TokenRange saidBefore(TokenRange content, StatementDraft previous) {
        TokenRange before = previous == null ? null : tokens(previous.content().get(0));
        return before != null
                        && document.paragraphOf(content.first()).index()
                                        - document.paragraphOf(before.first()).index()
                                <= 1
                ? before
                : null;
    }

    private TokenRange tokens(CharSpan span) {
        int first = document.tokenAt(span.start());
        int end = first + 1;
        while (end < document.size() && document.start(end) < span.end()) {
            end++;
        }
        return new TokenRange(first, end);
    }

    /** Whether a word is a mere pointer, of which no issue can be named. */
    static boolean isPointer(Token token) {
        return token.tag().equals("PRON");
    }
}
