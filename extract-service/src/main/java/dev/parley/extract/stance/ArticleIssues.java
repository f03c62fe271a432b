package dev.parley.extract.stance;

import dev.parley.extract.Analysis;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.issue.ArticleSubjects;
import dev.parley.extract.stance.issue.GenericNouns;
import dev.parley.extract.stance.issue.IssueNamer;
import dev.parley.extract.stance.issue.NounPhraseWords;
import dev.parley.extract.stance.issue.SubjectName;
import dev.parley.extract.stance.issue.TargetAntecedents;
import dev.parley.extract.stance.predicate.Actors;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The issues of an article's stances: the codebook's, else the name of what the words or the words before are about. */
final class ArticleIssues {
    /** How many sentences on a word that says nothing still means what was spoken of last. */
    private static final int MEMORY = 2;

    /** The name of what a text without a noun speaks of, such as a lone "We are against it". */
    private static final String NOTHING = "unnamed-matter";

    private final Document document;
    private final IssueNamer codebook;
    private final TargetAntecedents antecedents;
    private final SubjectName names;
    private final HappeningsAround happenings;
    private final ArticleSubjects subjects;
    private final Set<String> states = new HashSet<>();
    /** Issues of the codebook on which somebody takes a side. */
    private final Set<String> disputed = new HashSet<>();
    /** What was spoken of last, and in which sentence: a word that says nothing means that. */
    private String last;

    private int lastSentence;

    ArticleIssues(Analysis analysis, IssueNamer codebook, Actors actors) {
        this.document = analysis.document();
        this.codebook = codebook;
        this.antecedents = new TargetAntecedents(analysis, codebook.generic(), actors);
        NounPhraseWords phrases = new NounPhraseWords(document, analysis.entities(), codebook.generic());
        this.names = new SubjectName(document, phrases, codebook.generic(), codebook.happenings());
        this.happenings = new HappeningsAround(document, codebook, names);
        analysis.entities().referents().stream()
                .filter(referent -> referent.iso3() != null)
                .forEach(referent -> states.add(referent.iso3()));
        this.subjects = new ArticleSubjects(analysis, names, codebook, actors, states);
    }

    /** Learns what a stance was about. */
    void spokeOf(String issue, int sentence) {
        last = issue;
        lastSentence = sentence;
    }

    /** Learns what is disputed, from all that is read before the first of it is named. */
    void learn(Reading read) {
        TokenRange target = read.leaning().target();
        if (antecedents.points(target) || isEmpty(target)) {
            return;
        }
        boolean averse = codebook.isAverse(document, target);
        List<IssueNamer.Named> coded = codebook.coded(document, target, read.segment(), states, averse);
        if (!coded.isEmpty()) {
            subjects.disputeCoded();
            coded.forEach(named -> disputed.add(named.issue()));
            return;
        }
        SubjectName.Name name = ownName(read, averse, null);
        if (name != null && !codebook.generic().areEmpty(name.words())) {
            subjects.dispute(name);
        }
    }

    /** The words that a target means: those before it that a pronoun takes up, else its own. */
    TokenRange about(TokenRange target) {
        boolean pointer = antecedents.points(target) && !codebook.isNamedByVerb(document, target);
        TokenRange meant = pointer ? antecedents.of(target) : null;
        return meant == null ? target : meant;
    }

    /** The issues of what was read, at least one unless there is nothing to name it by. */
    List<IssueNamer.Named> of(Reading read) {
        List<IssueNamer.Named> named = found(read);
        return named.isEmpty() ? plain(read.leaning().target()) : named;
    }

    /** "walk out": the verb itself, where nothing better names what is to be done; none if the target has no verb. */
    private List<IssueNamer.Named> plain(TokenRange target) {
        for (int at = target.first(); at < target.end(); at++) {
            Token token = document.token(at);
            if (token.tag().equals("VERB") && !Grammar.AUXILIARIES.contains(token.lower())) {
                boolean particle = at + 2 == target.end();
                String verb =
                        token.lemma() + (particle ? "-" + document.token(at + 1).lower() : "");
                return List.of(new IssueNamer.Named(verb, false));
            }
        }
        return List.of();
    }

    private List<IssueNamer.Named> found(Reading read) {
        TokenRange target = ownPart(read.leaning().target());
        boolean averse = codebook.isAverse(document, target);
        if (read.leaning().rule().endsWith("-bare")) {
            return spokenOf(target, false);
        }
        boolean points = antecedents.points(target);
        boolean byVerb = codebook.isNamedByVerb(document, target);
        if (!points && isEmpty(target)) {
            return List.of();
        }
        TokenRange meant = points ? antecedents.of(target) : null;
        boolean pronoun = points && !byVerb && !document.token(target.end() - 1).isNoun();
        if (pronoun && meant == null) {
            return spokenOf(target, averse);
        }
        boolean pointed = points && !byVerb && meant != null;
        List<IssueNamer.Named> own =
                pointed ? codebook.coded(document, target, read.segment(), states, averse) : List.of();
        if (!own.isEmpty()) {
            return own;
        }
        List<IssueNamer.Named> coded =
                codebook.coded(document, pointed ? meant : target, pointed ? meant : read.segment(), states, averse);
        if (!coded.isEmpty()) {
            return coded;
        }
        SubjectName.Name name =
                pointed ? turned(names.ofPhrase(meant), averse) : ownName(read, averse, byVerb ? meant : null);
        if (name == null) {
            return inherited(target, averse);
        }
        return settled(isEffect(read) ? name.itsEnd() : name, read);
    }

    /** "Wants a second round, but no word on missiles": what stands behind the "but" is not wanted. */
    private TokenRange ownPart(TokenRange target) {
        for (int at = target.first() + 1; at + 1 < target.end(); at++) {
            if (Grammar.isComma(document.token(at)) && document.token(at + 1).is("but")) {
                return new TokenRange(target.first(), at);
            }
        }
        return target;
    }

    /** "The closure of the ward would cost lives": the end of something is what is judged, not the thing. */
    private static boolean isEffect(Reading read) {
        return switch (read.leaning().rule()) {
            case "harm", "benefit", "veiled", "warned-of", "think-twice", "reserve", "met", "retaliation" -> true;
            default -> false;
        };
    }

    /** The name by the words of a target and the verbs beside it; null if they tell nothing. */
    private SubjectName.Name ownName(Reading read, boolean averse, TokenRange meant) {
        SubjectName.Name name = happenings.to(read);
        return name == null ? turned(names.of(read.leaning().target(), averse, meant), averse) : name;
    }

    private static SubjectName.Name turned(SubjectName.Name name, boolean averse) {
        return name == null ? null : name.turned(averse);
    }

    /** A name that tells what it is about: by itself, or with what the article says elsewhere. */
    private List<IssueNamer.Named> settled(SubjectName.Name name, Reading read) {
        GenericNouns generic = codebook.generic();
        TokenRange target = read.leaning().target();
        if (generic.areEmpty(name.words())) {
            return inherited(target, name.ended());
        }
        boolean alone = name.words().size() == 1;
        if (alone && (generic.isBody(name.text()) || isVenue(name, target))) {
            return elsewhere(target, read, name.ended());
        }
        boolean bare = alone && generic.isBare(name.text());
        SubjectName.Name fuller =
                alone && (bare || name.definite()) ? subjects.fuller(name.head(), sentence(target)) : null;
        SubjectName.Name told = fuller == null ? name : fuller.turned(name.ended());
        List<IssueNamer.Named> coded = codebook.coded(document, told, read.segment(), states);
        if (!coded.isEmpty()) {
            return coded;
        }
        List<IssueNamer.Named> talks = talks(told, read);
        if (!talks.isEmpty()) {
            return talks;
        }
        IssueNamer.Named ending = alone && fuller == null ? codebook.endingIn(told, states) : null;
        if (ending != null) {
            return List.of(ending);
        }
        if (fuller != null || !bare) {
            return known(told);
        }
        SubjectName.Name main = subjects.main();
        if (!name.owner().isEmpty()) {
            return known(told.of(name.owner()));
        }
        if (main == null && codebook.generic().isEmptyHead(name.text())) {
            return List.of(new IssueNamer.Named(NOTHING, name.ended()));
        }
        boolean helps = main != null && !main.words().contains(name.head());
        return known(helps ? told.of(main.words()) : told);
    }

    /** "Return to Lima": where one goes is not what one wants there. */
    private boolean isVenue(SubjectName.Name name, TokenRange target) {
        int verb = verb(target);
        return verb >= 0 && subjects.isPlace(name.text()) && codebook.generic().isLight(document.token(verb));
    }

    /** What a body or a place that somebody is to go to is about: the talks there, else what was spoken of. */
    private List<IssueNamer.Named> elsewhere(TokenRange target, Reading read, boolean averse) {
        SubjectName.Name talks = new SubjectName.Name(List.of("talks"), averse);
        List<IssueNamer.Named> coded = subjects.isCoded() && isVenue(names.of(target, false, null), target)
                ? codebook.coded(document, talks, read.segment(), states)
                : List.of();
        return coded.isEmpty() ? inherited(target, averse) : coded;
    }

    /** "A second round", "the next session in Lima", where the article speaks of talks that the codebook knows. */
    private List<IssueNamer.Named> talks(SubjectName.Name name, Reading read) {
        List<String> before = name.words().subList(0, name.words().size() - 1);
        boolean where = before.stream().allMatch(word -> subjects.isNamed(word.toLowerCase(Locale.ROOT)));
        if (!where || !codebook.generic().isOfTalks(name.head())) {
            return List.of();
        }
        SubjectName.Name talks = new SubjectName.Name(List.of("talks"), name.ended());
        return disputed.isEmpty() ? List.of() : codebook.coded(document, talks, read.segment(), states);
    }

    private static List<IssueNamer.Named> known(SubjectName.Name name) {
        String text = name.text();
        return text.isEmpty() ? List.of() : List.of(new IssueNamer.Named(text, name.ended()));
    }

    /** What a pronoun means that no noun stands before: what was spoken of last. */
    private List<IssueNamer.Named> spokenOf(TokenRange target, boolean averse) {
        if (last != null) {
            return List.of(new IssueNamer.Named(last, averse));
        }
        SubjectName.Name main = subjects.main();
        return main == null ? List.of(new IssueNamer.Named(NOTHING, averse)) : known(main.turned(averse));
    }

    /**
     * What words that say nothing are about: what was spoken of just before, else what the article is about. No issue of the
     * codebook is guessed so.
     */
    private List<IssueNamer.Named> inherited(TokenRange target, boolean averse) {
        if (isFresh(target) && !codebook.isIssue(last)) {
            return List.of(new IssueNamer.Named(last, averse));
        }
        int verb = verb(target);
        SubjectName.Name main = subjects.main();
        // "We agreed to go on", where positions are on issues of the codebook: any of them may be meant.
        boolean light = verb >= 0 && codebook.generic().isLight(document.token(verb));
        if (light && (main == null || subjects.isCoded()) || main == null && subjects.isCoded()) {
            return List.of(new IssueNamer.Named(NOTHING, averse));
        }
        boolean points = antecedents.points(target);
        if (verb < 0 && !points && !document.token(target.end() - 1).isNoun()) {
            return List.of();
        }
        if (main == null && verb < 0) {
            return List.of(new IssueNamer.Named(NOTHING, averse));
        }
        return known((main == null ? names.deed(verb) : main).turned(averse));
    }

    /** The first full verb of a target, "go on", unlike "do so"; -1 if it has none. */
    private int verb(TokenRange target) {
        for (int at = target.first(); at < target.end(); at++) {
            Token token = document.token(at);
            if (token.isVerb() && !Grammar.AUXILIARIES.contains(token.lower())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isFresh(TokenRange target) {
        int since = sentence(target) - lastSentence;
        return last != null && since >= 0 && since <= MEMORY;
    }

    private int sentence(TokenRange target) {
        return document.token(target.first()).sentence();
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
}
