package dev.parley.extract.stance;

import dev.parley.extract.Analysis;
import dev.parley.extract.phrase.Grammar;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The issues of an article's stances: the codebook's, else the name of what the words or the words before are about. */
final class ArticleIssues {
    /** How many sentences on a word that says nothing still means what was spoken of last. */
    private static final int MEMORY = 2;

    private final Document document;
    private final IssueNamer codebook;
    private final TargetAntecedents antecedents;
    private final SubjectName names;
    private final HappeningsAround happenings;
    private final ArticleSubjects subjects;
    private final Set<String> states = new HashSet<>();
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
        this.subjects = new ArticleSubjects(analysis, names, codebook.generic(), actors);
        analysis.entities().referents().stream()
                .filter(referent -> referent.iso3() != null)
                .forEach(referent -> states.add(referent.iso3()));
    }

    /** Learns what a stance was about. */
    void spokeOf(String issue, int sentence) {
        last = issue;
        lastSentence = sentence;
    }

    /** The issues of what was read, at least one unless there is nothing to name it by. */
    List<IssueNamer.Named> of(StatementReader.Read read) {
        TokenRange target = read.leaning().target();
        boolean averse = codebook.isAverse(document, target);
        boolean points = antecedents.points(target);
        boolean byVerb = codebook.isNamedByVerb(document, target);
        if (!points && isEmpty(target)) {
            return List.of();
        }
        TokenRange meant = points ? antecedents.of(target) : null;
        boolean pronoun = points && !byVerb && !document.token(target.end() - 1).isNoun();
        if (pronoun && meant == null) {
            return inherited(target, averse);
        }
        TokenRange words = points && !byVerb && meant != null ? meant : target;
        TokenRange around = words == target ? read.segment() : meant;
        List<IssueNamer.Named> coded = codebook.coded(document, words, around, states, averse);
        if (!coded.isEmpty()) {
            return coded;
        }
        SubjectName.Name name = words == target ? happenings.to(read) : null;
        if (name != null) {
            return settled(name, read, false);
        }
        name = words == target ? names.of(target, averse, byVerb ? meant : null) : names.ofPhrase(words);
        if (name == null) {
            return hasVerb(target) ? inherited(target, averse) : List.of();
        }
        return settled(name, read, averse);
    }

    /** "go on", unlike "do so" and "anything else". */
    private boolean hasVerb(TokenRange target) {
        for (int at = target.first(); at < target.end(); at++) {
            Token token = document.token(at);
            if (token.isVerb() && !Grammar.AUXILIARIES.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** A name that tells what it is about: by itself, or with what the article says elsewhere. */
    private List<IssueNamer.Named> settled(SubjectName.Name name, StatementReader.Read read, boolean averse) {
        GenericNouns generic = codebook.generic();
        TokenRange target = read.leaning().target();
        if (generic.areEmpty(name.words())) {
            return inherited(target, averse != name.ended());
        }
        boolean alone = name.words().size() == 1;
        boolean bare = alone && generic.isBare(name.text());
        SubjectName.Name fuller = alone && (bare || name.definite()) ? subjects.fuller(name.head(), sentence(target)) : null;
        SubjectName.Name told = (fuller == null ? name : fuller.turned(name.ended())).turned(averse);
        List<IssueNamer.Named> coded = codebook.coded(document, told, read.segment(), states);
        if (!coded.isEmpty() || fuller != null || !bare) {
            return coded.isEmpty() ? known(told) : coded;
        }
        SubjectName.Name main = subjects.main();
        if (!name.owner().isEmpty()) {
            return known(told.of(name.owner()));
        }
        boolean helps = main != null && !main.words().contains(name.head());
        return known(helps ? told.of(main.words()) : told);
    }

    private static List<IssueNamer.Named> known(SubjectName.Name name) {
        String text = name.text();
        return text.isEmpty() ? List.of() : List.of(new IssueNamer.Named(text, name.ended()));
    }

    /** What was spoken of just before, else what the article is about. */
    private List<IssueNamer.Named> inherited(TokenRange target, boolean averse) {
        boolean fresh = last != null && sentence(target) >= lastSentence && sentence(target) - lastSentence <= MEMORY;
        if (!fresh && subjects.main() != null) {
            return known(subjects.main().turned(averse));
        }
        return last == null ? List.of() : List.of(new IssueNamer.Named(last, averse));
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
