package dev.parley.extract.stance.leaning;

import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.NounPhrases;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.condition.Prerequisites;
import dev.parley.extract.stance.condition.SetConditions;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.stance.predicate.Clause;
import dev.parley.extract.stance.predicate.Leaning;
import dev.parley.extract.stance.predicate.Markers;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.stance.predicate.SmallClauses;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads the leanings of a clause from left to right; what one covers is closed to the next. */
public final class LeaningReader {
    /** The clauses that lean by their form. */
    private static final Frames FRAMES = new Frames();

    private static final int FARTHEST = 40;

    private final PredicateLexicon predicates;
    private final Actors actors;
    private final VerbLeanings verbs;
    private final Volition volition;
    private final SubjectLeanings subjects;
    private final Evaluations evaluations;
    private final Duties duties;
    private final NounLeanings nouns;
    private final Indecision indecision = new Indecision();
    private final Comparisons comparisons = new Comparisons();
    private final Dependencies dependencies;
    private final VeiledThreats veiled = new VeiledThreats();
    private final Ultimatums ultimatums = new Ultimatums();
    private final Slogans slogans = new Slogans();
    private final Doubts doubts = new Doubts();
    private final Clefts clefts;
    private final DisplacedObjects displaced;
    private final Receptions receptions;
    private final Viewpoints viewpoints;
    private final Verdicts verdicts;
    private final Moods moods;
    private final SetConditions setConditions;
    private final SmallClauses smallClauses;
    private final DeniedFrames denials;
    private final Alternatives alternatives = new Alternatives();
    private final Prerequisites prerequisites;
    private final RhetoricalQuestions questions;

    public LeaningReader(PredicateLexicon predicates, Markers markers) {
        this.predicates = predicates;
        this.actors = new Actors(markers);
        this.verbs = new VerbLeanings(predicates);
        this.volition = new Volition(actors, markers);
        this.subjects = new SubjectLeanings(predicates, markers, actors);
        this.evaluations = new Evaluations(markers);
        this.duties = new Duties(predicates, markers, actors);
        this.nouns = new NounLeanings(actors);
        this.dependencies = new Dependencies(predicates);
        this.clefts = new Clefts(predicates, markers, actors);
        this.displaced = new DisplacedObjects(actors);
        this.receptions = new Receptions(predicates, markers, actors);
        this.viewpoints = new Viewpoints(predicates, actors, evaluations);
        this.verdicts = new Verdicts(markers, predicates);
        this.moods = new Moods(markers, actors);
        this.setConditions = new SetConditions(actors);
        this.smallClauses = new SmallClauses(markers);
        this.denials = new DeniedFrames(markers);
        this.prerequisites = new Prerequisites(predicates, actors);
        this.questions = new RhetoricalQuestions(markers, predicates);
    }

    public List<Leaning> read(Clause clause) {
        Leaning whole = whole(clause);
        if (whole != null) {
            Leaning shunned = comparisons.shunned(clause, whole);
            return shunned == null ? List.of(whole) : List.of(whole, shunned);
        }
        List<Leaning> leanings = new ArrayList<>(2);
        int at = clause.first;
        while (at < clause.end) {
            Leaning plain = read(clause, at);
            Leaning leaning = plain == null ? null : smallClauses.read(clause.document, plain);
            if (leaning == null) {
                at++;
            } else {
                leanings.add(indecision.deferred(clause, doubts.under(clause, leaning)));
                Leaning shunned = comparisons.shunned(clause, leaning);
                if (shunned != null) {
                    leanings.add(shunned);
                    at = Math.max(at, shunned.evidence().end());
                }
                Leaning threatened = ultimatums.behind(clause, leaning);
                if (threatened != null) {
                    leanings.add(threatened);
                }
                boolean limited = !leaning.conditions().isEmpty();
                at = Math.max(
                        at + 1,
                        limited ? leaning.evidence().end() : leaning.target().end());
            }
        }
        return leanings;
    }

    /** What the whole form of a clause says, whatever its words lean to; null if it has no such form. */
    private Leaning whole(Clause clause) {
        Leaning leaning = FRAMES.read(clause, actors);
        leaning = leaning == null ? denials.read(clause) : leaning;
        leaning = leaning == null ? alternatives.read(clause) : leaning;
        leaning = leaning == null ? questions.read(clause) : leaning;
        leaning = leaning == null ? prerequisites.read(clause) : leaning;
        leaning = leaning == null ? clefts.read(clause) : leaning;
        return leaning == null ? slogans.refusal(clause) : leaning;
    }

    private Leaning read(Clause clause, int at) {
        Document document = clause.document;
        Token token = document.token(at);
        for (PredicateLexicon.Hit hit : predicates.at(document, at, clause.end)) {
            Leaning leaning = read(clause, hit, token);
            if (leaning != null) {
                return leaning;
            }
        }
        if (Volition.isDespiteTag(clause, at)) {
            return volition.read(clause, at);
        }
        if (token.isVerb() || verbs.isOrder(clause, at)) {
            Leaning imperative = verbs.imperative(clause, at);
            return imperative != null ? imperative : volition.read(clause, at);
        }
        return null;
    }

    private Leaning read(Clause clause, PredicateLexicon.Hit hit, Token token) {
        PredicateKind kind = hit.kind();
        Leaning mood = kind.isNoun() && token.isNoun() ? moods.read(clause, hit) : null;
        if (mood != null) {
            return mood;
        }
        boolean afterModal = hit.first() > clause.first
                && Grammar.MODALS.contains(
                        clause.document.token(hit.first() - 1).lower());
        boolean verbal = token.isVerb() && !isModifier(clause, hit.first())
                || afterModal
                || DisplacedObjects.isVerbDespiteTag(clause, hit.first());
        boolean copular = token.tag().equals("ADJ")
                || token.tag().equals("VERB")
                || token.tag().equals("ADV");
        boolean inflected = token.isVerb() && !hit.predicate().words().get(0).equals(token.lower());
        return switch (kind) {
            case FAVOURS_OBJECT, OPPOSES_OBJECT -> verbal ? onObject(clause, hit) : null;
            case FAVOURS_ACTION, OPPOSES_ACTION -> verbal || copular ? verbs.onAction(clause, hit) : null;
            case ORDERS, ASKS -> verbal ? verbs.onOthers(clause, hit) : null;
            case THREATENS -> verbal && isWilled(clause, hit) ? verbs.threat(clause, hit) : null;
            case DUTY -> duties.read(clause, hit);
            case CALLS, CALLS_OFF -> duties.call(clause, hit);
            case SLOGAN_FOR, SLOGAN_AGAINST -> slogans.call(clause, hit);
            case BENEFITS, HARMS -> verbal ? subjects.effect(clause, hit) : null;
            case OCCURS -> verbal ? subjects.occurrence(clause, hit) : null;
            case PRAISES, BLAMES, RED_LINE -> inflected ? null : evaluations.read(clause, hit);
            case NO_ROOM -> token.isNoun() || token.is("nothing") ? nouns.noRoom(clause, hit) : null;
            case NO_OBJECTION -> token.isNoun() || token.is("nothing") ? nouns.noObjection(clause, hit) : null;
            case NOUN_FAVOURS, NOUN_OPPOSES -> token.isNoun() && !depends(clause, hit) ? nouns.held(clause, hit) : null;
            case NOUN_CONDITIONS -> token.isNoun() ? condition(clause, hit) : null;
            case UNDECIDED -> verbal ? indecision.undecided(clause, hit) : null;
            case WEIGHS ->
                !verbal
                        ? null
                        : Grammar.isIng(token) ? indecision.weighs(clause, hit) : indecision.considered(clause, hit);
            case ONLY_THROUGH -> verbal ? subjects.onlyThrough(clause, hit) : null;
            case NEUTRAL -> indecision.neutralOn(clause, hit);
            case DEPENDS -> verbal ? dependencies.depends(clause, hit) : null;
            case TIES -> verbal ? dependencies.ties(clause, hit) : null;
            case VEILED -> veiled.ofSubject(clause, hit, isWilled(clause, hit));
            case ANSWERS -> veiled.answer(clause, hit);
            case VEILED_OBJECT -> veiled.ofObject(clause, hit);
            case BETTER -> comparisons.better(clause, hit);
            case RATHER -> comparisons.rather(clause, hit);
            case RECEIVES -> verbal ? receptions.read(clause, hit) : null;
            case VIEWPOINT -> viewpoints.read(clause, hit);
            case VERDICT -> token.isNoun() ? verdicts.read(clause, hit) : null;
            case DIRECTS, CEASES, RETALIATES, ACCUSES -> null;
        };
    }

    private Leaning condition(Clause clause, PredicateLexicon.Hit hit) {
        Leaning told = setConditions.read(clause, hit);
        return told != null ? told : nouns.condition(clause, hit);
    }

    private Leaning onObject(Clause clause, PredicateLexicon.Hit hit) {
        // "The well is for the village": only somebody is for a thing by being so.
        boolean copular = hit.predicate().words().get(0).equals("be");
        TokenRange subject = copular ? clause.subjectBefore(clause.group(hit).first()) : null;
        if (subject != null && !actors.isActor(clause, subject)) {
            return null;
        }
        Leaning behind = displaced.read(clause, hit);
        return behind != null ? behind : verbs.onObject(clause, hit);
    }

    /** "a prolonged dispute": behind an article a participle is no verb. */
    private static boolean isModifier(Clause clause, int at) {
        String lower = clause.document.token(at).lower();
        boolean participle = lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("en");
        return participle
                && at > clause.first
                && at + 1 < clause.end
                && (clause.document.token(at - 1).tag().equals("DET")
                        || NounPhrases.isPossessive(clause.document.token(at - 1)))
                && clause.document.token(at + 1).isNoun();
    }

    /** "Lima's support for the dam depends on its price": the verb says it. */
    private boolean depends(Clause clause, PredicateLexicon.Hit noun) {
        for (int at = noun.end(); at < clause.end && at < noun.end() + FARTHEST; at++) {
            boolean depends = clause.document.token(at).isVerb()
                    && predicates.at(clause.document, at, clause.end).stream()
                            .anyMatch(hit -> hit.kind() == PredicateKind.DEPENDS);
            if (depends) {
                return true;
            }
        }
        return false;
    }

    /** Whether the subject of a verb is somebody, not a thing. */
    private boolean isWilled(Clause clause, PredicateLexicon.Hit hit) {
        TokenRange subject = clause.subjectBefore(clause.group(hit).first());
        return subject == null || actors.isActor(clause, subject);
    }
}
