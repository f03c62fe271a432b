package dev.parley.extract.stance;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Zone;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.condition.ConditionFinder;
import dev.parley.extract.stance.condition.PromisedConditions;
import dev.parley.extract.stance.issue.IssueNamer;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.StrengthReader;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Says of leanings who holds them, what the issue is called, on which conditions and how strongly. */
final class StanceDrafting {
    private static final int MOST = 4;
    /** Rules whose own words look like a condition and are none. */
    private static final Set<String> UNCONDITIONAL = Set.of("shunned", "blamed-case");

    private final Analysis analysis;
    private final Document document;
    private final Markers markers;
    private final ArticleIssues issues;
    private final Holders holders;
    private final Conjuncts conjuncts;
    private final ConditionFinder conditions;
    private final PromisedConditions promised;
    private final StrengthReader strengths;
    private final Function<String, Stance.Basis> bases;

    StanceDrafting(Analysis analysis, Markers markers, IssueNamer issues, Function<String, Stance.Basis> bases) {
        this.bases = bases;
        this.analysis = analysis;
        this.document = analysis.document();
        this.markers = markers;
        this.conjuncts = new Conjuncts(document);
        Actors actors = new Actors(markers);
        this.holders = new Holders(analysis, markers, actors);
        this.issues = new ArticleIssues(analysis, issues, actors);
        this.conditions = new ConditionFinder(markers);
        this.promised = new PromisedConditions(markers);
        this.strengths = new StrengthReader(markers);
    }

    /** Learns for whom the speaker speaks; to be told of every statement before the first is added. */
    void learn(StatementDraft statement, List<Reading> read) {
        holders.learn(statement, read);
        read.forEach(one -> issues.learn(conjuncts.narrowed(one, read)));
    }

    void add(StatementDraft statement, List<Reading> read, List<StanceDraft> stances) {
        int before = stances.size();
        Set<String> taken = new HashSet<>();
        for (Reading whole : read) {
            Reading one = conjuncts.narrowed(whole, read);
            List<IssueNamer.Named> names = issues.of(one);
            for (Referent holder : holders.of(statement, one.leaning())) {
                for (IssueNamer.Named named : names) {
                    boolean fresh = taken.add(holder.name()
                            + ' '
                            + named.issue()
                            + ' '
                            + one.segment().first());
                    if (fresh && stances.size() - before < MOST) {
                        add(draft(statement, one, holder, named), stances);
                    }
                }
            }
        }
    }

    /**
     * Adds what the article tells of an actor in its own voice, if it says who that is.
     *
     * @param before the last statement before it, or null
     */
    void addNarrative(Reading read, StatementDraft before, List<StanceDraft> stances) {
        TokenRange actor = read.leaning().actor();
        if (actor == null && !sharesSubject(read, before)) {
            return;
        }
        List<Referent> pair = actor == null ? List.of() : holders.pair(actor);
        Referent one = actor == null
                ? holders.side(before.speaker())
                : pair.isEmpty() ? holders.side(holders.meant(actor)) : null;
        boolean holds = one != null && (one.isState() || one.type() == Entity.Type.ORGANISATION || one.isGroup());
        for (Referent holder : holds ? List.of(one) : pair) {
            for (IssueNamer.Named named : issues.of(read)) {
                add(draft(null, read, holder, named), stances);
            }
        }
    }

    /** "She denied it and ruled out talks": the speaker of the sentence is the subject of its second verb as well. */
    private boolean sharesSubject(Reading read, StatementDraft before) {
        int at = read.leaning().evidence().first() - 1;
        boolean joined = at > 0
                && (document.token(at).tag().equals("CCONJ")
                        || document.token(at).is(",")
                                && document.token(at + 1).lower().endsWith("ing"));
        return joined
                && before != null
                && before.source() != null
                && document.token(document.tokenAt(before.source().start())).sentence()
                        == document.token(at).sentence()
                && before.source().start() < document.start(at);
    }

    /** Adds a stance, or its evidence to the same stance of the same sentence or of the announcement of its list. */
    private void add(StanceDraft stance, List<StanceDraft> stances) {
        issues.spokeOf(stance.issue(), sentence(stance));
        for (int at = stances.size() - 1; at >= 0 && at >= stances.size() - MOST; at--) {
            StanceDraft other = stances.get(at);
            boolean same = other.holder() == stance.holder()
                    && other.issue().equals(stance.issue())
                    && other.polarity() == stance.polarity();
            if (same && (sentence(other) == sentence(stance) || stance.rule().equals("precondition-list"))) {
                stances.set(at, joined(other, stance));
                return;
            }
        }
        stances.add(stance);
    }

    private int sentence(StanceDraft stance) {
        return document.token(document.tokenAt(stance.evidence().get(0).start()))
                .sentence();
    }

    private static StanceDraft joined(StanceDraft first, StanceDraft second) {
        List<CharSpan> evidence = apart(first.evidence(), second.evidence());
        List<CharSpan> limits = apart(first.conditions(), second.conditions());
        boolean categorical =
                first.strength() == Stance.Strength.CATEGORICAL || second.strength() == Stance.Strength.CATEGORICAL;
        boolean hedged = second.strength() == Stance.Strength.HEDGED;
        Stance.Strength strength =
                categorical ? Stance.Strength.CATEGORICAL : hedged ? Stance.Strength.HEDGED : first.strength();
        return new StanceDraft(
                first.holder(),
                first.voicedBy(),
                first.target(),
                first.issue(),
                first.polarity(),
                strength,
                limits,
                evidence,
                first.statement(),
                first.basis(),
                first.rule());
    }

    private static List<CharSpan> apart(List<CharSpan> some, List<CharSpan> more) {
        List<CharSpan> all = new ArrayList<>(some);
        more.stream().filter(span -> some.stream().noneMatch(span::overlaps)).forEach(all::add);
        return all;
    }

    private StanceDraft draft(StatementDraft statement, Reading read, Referent holder, IssueNamer.Named named) {
        Leaning leaning = read.leaning();
        TokenRange about = issues.about(leaning.target());
        Stance.Polarity polarity = turned(leaning.polarity(), named.turned());
        List<TokenRange> limits = new ArrayList<>(leaning.conditions());
        boolean open = limits.isEmpty() && !UNCONDITIONAL.contains(leaning.rule());
        if (open && polarity == Stance.Polarity.SUPPORT) {
            limits.addAll(conditions.ofSupport(document, read.segment(), leaning.target()));
        } else if (open && (leaning.act() || polarity == Stance.Polarity.CONDITIONAL)) {
            limits.addAll(conditions.ofAct(document, read.segment()));
        } else if (open && polarity == Stance.Polarity.OPPOSE) {
            limits.addAll(conditions.ofOpposition(document, read.segment()));
        }
        boolean willed = leaning.act()
                || leaning.rule().equals("volition")
                || leaning.rule().startsWith("favour");
        if (limits.isEmpty() && open && willed) {
            limits.addAll(promised.of(document, read.segment(), leaning));
        }
        if ((polarity == Stance.Polarity.SUPPORT || leaning.act()) && !limits.isEmpty()) {
            polarity = Stance.Polarity.CONDITIONAL;
        }
        Stance.Strength strength = leaning.floor() != null
                ? leaning.floor()
                : strengths.read(
                        document,
                        read.segment(),
                        close(read),
                        polarity,
                        !leaning.rule().equals("harm"),
                        statement != null
                                && isAnonymous(statement.speaker())
                                && holders.sourcePair(statement).isEmpty());
        return new StanceDraft(
                holder,
                statement == null ? null : statement.speaker(),
                document.span(about.first(), about.end()),
                named.issue(),
                polarity,
                strength,
                limits.stream()
                        .map(range -> document.span(range.first(), range.end()))
                        .toList(),
                evidence(read),
                statement,
                basis(statement, read),
                leaning.rule());
    }

    /** The leaning's words with a few before them, where "reportedly" and "may" stand. */
    private static TokenRange close(Reading read) {
        TokenRange shown = read.leaning().evidence();
        int first = Math.max(read.segment().first(), shown.first() - 4);
        return new TokenRange(Math.min(first, shown.first()), shown.end());
    }

    private static Stance.Polarity turned(Stance.Polarity polarity, boolean turned) {
        if (!turned) {
            return polarity;
        }
        return switch (polarity) {
            case SUPPORT -> Stance.Polarity.OPPOSE;
            case OPPOSE -> Stance.Polarity.SUPPORT;
            default -> polarity;
        };
    }

    private List<CharSpan> evidence(Reading read) {
        boolean nominal = read.leaning().actor() != null
                && bases.apply(read.leaning().rule()) == Stance.Basis.NOMINAL
                && document.token(read.leaning().target().end() - 1).index() + 1
                        < read.segment().end();
        TokenRange range = read.fromCue() || nominal ? read.leaning().evidence() : read.segment();
        CharSpan words = document.span(range.first(), range.end());
        TokenRange lead = read.lead();
        return lead == null ? List.of(words) : List.of(document.span(lead.first(), lead.end()), words);
    }

    private static boolean isAnonymous(Referent speaker) {
        return speaker == null || speaker.isMedia() || speaker.isGroup() && speaker.affiliation() == null;
    }

    /** What somebody said is a statement; what the article says of an actor is what its predicate is. */
    private Stance.Basis basis(StatementDraft statement, Reading read) {
        if (statement != null && statement.zone() == Zone.Kind.HEADLINE
                || document.zoneOf(read.segment().first()) == Zone.Kind.HEADLINE) {
            return Stance.Basis.HEADLINE;
        }
        if (statement == null) {
            Stance.Basis told = bases.apply(read.leaning().rule());
            return told == Stance.Basis.STATEMENT ? Stance.Basis.NARRATIVE : told;
        }
        return read.fromCue() ? bases.apply(read.leaning().rule()) : Stance.Basis.STATEMENT;
    }
}
