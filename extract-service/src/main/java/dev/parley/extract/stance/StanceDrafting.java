package dev.parley.extract.stance;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Zone;
import dev.parley.extract.Analysis;
import dev.parley.extract.entity.Referent;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.statement.StatementDraft;
import dev.parley.extract.text.CharSpan;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of leanings who holds them, what the issue is called, on which conditions and how strongly. */
final class StanceDrafting {
    private static final int MOST = 4;

    private final Analysis analysis;
    private final Document document;
    private final Markers markers;
    private final IssueNamer issues;
    private final ConditionFinder conditions;
    private final StrengthReader strengths;
    private final Set<String> states = new HashSet<>();

    StanceDrafting(Analysis analysis, Markers markers, IssueNamer issues) {
        this.analysis = analysis;
        this.document = analysis.document();
        this.markers = markers;
        this.issues = issues;
        this.conditions = new ConditionFinder(markers);
        this.strengths = new StrengthReader(markers);
        analysis.entities().referents().stream()
                .filter(referent -> referent.iso3() != null)
                .forEach(referent -> states.add(referent.iso3()));
    }

    void add(StatementDraft statement, List<StatementReader.Read> read, List<StanceDraft> stances) {
        int before = stances.size();
        Set<String> taken = new HashSet<>();
        for (StatementReader.Read one : read) {
            Referent holder = holder(statement, one.leaning());
            if (holder == null || isEmpty(one.leaning().target())) {
                continue;
            }
            for (IssueNamer.Named named : issues.name(document, one.leaning().target(), one.segment(), states)) {
                boolean fresh = taken.add(holder.name()
                        + ' '
                        + named.issue()
                        + ' '
                        + one.segment().first());
                if (fresh && stances.size() - before < MOST) {
                    stances.add(draft(statement, one, holder, named));
                }
            }
        }
    }

    private StanceDraft draft(
            StatementDraft statement, StatementReader.Read read, Referent holder, IssueNamer.Named named) {
        Leaning leaning = read.leaning();
        Stance.Polarity polarity = turned(leaning.polarity(), named.turned());
        List<TokenRange> limits = new ArrayList<>(leaning.conditions());
        if (limits.isEmpty() && polarity == Stance.Polarity.SUPPORT) {
            limits.addAll(conditions.ofSupport(document, read.segment(), leaning.target()));
        } else if (limits.isEmpty() && polarity == Stance.Polarity.OPPOSE) {
            limits.addAll(conditions.ofOpposition(document, read.segment()));
        }
        if (polarity == Stance.Polarity.SUPPORT && !limits.isEmpty()) {
            polarity = Stance.Polarity.CONDITIONAL;
        }
        Stance.Strength strength = leaning.floor() != null
                ? leaning.floor()
                : strengths.read(document, words(statement, read), polarity, isAnonymous(statement.speaker()));
        return new StanceDraft(
                holder,
                statement.speaker(),
                document.span(leaning.target().first(), leaning.target().end()),
                named.issue(),
                polarity,
                strength,
                limits.stream()
                        .map(range -> document.span(range.first(), range.end()))
                        .toList(),
                List.of(evidence(statement, read)),
                statement,
                basis(statement, read),
                leaning.rule());
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

    private CharSpan evidence(StatementDraft statement, StatementReader.Read read) {
        TokenRange range = read.fromCue() ? read.leaning().evidence() : read.segment();
        return document.span(range.first(), range.end());
    }

    private TokenRange words(StatementDraft statement, StatementReader.Read read) {
        return read.segment();
    }

    /** The subject whose will it is, or whom the speaker speaks for. */
    private Referent holder(StatementDraft statement, Leaning leaning) {
        TokenRange actor = leaning.actor();
        if (actor != null && !isSpeaker(actor)) {
            Referent subject = analysis.references().resolve(actor.first(), actor.end());
            Referent side = side(subject);
            if (side != null) {
                return side;
            }
        }
        return side(statement.speaker());
    }

    private boolean isSpeaker(TokenRange actor) {
        if (actor.end() - actor.first() != 1) {
            return false;
        }
        return switch (document.token(actor.first()).lower()) {
            case "i", "we", "he", "she", "it", "they", "who", "which" -> true;
            default -> false;
        };
    }

    private Referent side(Referent speaker) {
        if (speaker == null || speaker.isMedia()) {
            return null;
        }
        Referent body = analysis.references().onBehalfOf(speaker);
        if (body != null) {
            return body;
        }
        boolean own = speaker.type() == Entity.Type.PERSON
                || speaker.type() == Entity.Type.ORGANISATION
                || speaker.type() == Entity.Type.STATE
                || speaker.type() == Entity.Type.GROUP;
        return own ? speaker : null;
    }

    private static boolean isAnonymous(Referent speaker) {
        return speaker == null || speaker.isMedia() || speaker.isGroup() && speaker.affiliation() == null;
    }

    private boolean isEmpty(TokenRange target) {
        for (int at = target.first(); at < target.end(); at++) {
            Token token = document.token(at);
            if (token.isWord()
                    && !token.tag().equals("PRON")
                    && !token.tag().equals("DET")
                    && !token.tag().equals("ADP")) {
                return false;
            }
        }
        return true;
    }

    private static Stance.Basis basis(StatementDraft statement, StatementReader.Read read) {
        if (statement.zone() == Zone.Kind.HEADLINE) {
            return Stance.Basis.HEADLINE;
        }
        boolean position = read.fromCue()
                && switch (read.leaning().rule()) {
                    case "favour", "oppose", "will-verb" -> true;
                    default -> false;
                };
        boolean nominal = read.fromCue() && read.leaning().rule().startsWith("noun-");
        return nominal ? Stance.Basis.NOMINAL : position ? Stance.Basis.POSITION_VERB : Stance.Basis.STATEMENT;
    }
}
