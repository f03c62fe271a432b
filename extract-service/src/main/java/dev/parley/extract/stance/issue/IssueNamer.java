package dev.parley.extract.stance.issue;

import dev.parley.extract.codebook.Codebook;
import dev.parley.extract.codebook.Issue;
import dev.parley.extract.codebook.WordPattern;
import dev.parley.extract.phrase.TokenRange;
import dev.parley.extract.stance.predicate.PredicateKind;
import dev.parley.extract.stance.predicate.PredicateLexicon;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the issues of the codebook by the words of a target, and which way its words lean. */
public final class IssueNamer {
    /** An issue, and whether support for the words is opposition to it. */
    public record Named(String issue, boolean turned) {}

    private final Codebook codebook;
    private final PredicateLexicon predicates;
    private final GenericNouns generic;
    private final Happenings happenings;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> betweenStates = new HashSet<>();

    public IssueNamer(Codebook codebook, PredicateLexicon predicates, GenericNouns generic, Happenings happenings) {
        this.codebook = codebook;
        this.predicates = predicates;
        this.generic = generic;
        this.happenings = happenings;
        for (Issue issue : codebook.issues()) {
            ids.add(issue.id());
            if (!issue.parties().isEmpty()) {
                betweenStates.add(issue.id());
            }
        }
    }

    /**
     * The issues of the codebook that a target is about; empty if it has none for it.
     *
     * @param sentence the words round the target
     * @param states ISO codes of the states that the article names
     * @param averse whether the target is the end of what its words name
     */
    public List<Named> coded(
            Document document, TokenRange target, TokenRange sentence, Set<String> states, boolean averse) {
        Words about = Words.of(document, target);
        // A wording that turns the issue around may be the very verb that ends it, which counts but once.
        Words ended = averse ? Words.afterVerb(document, target) : about;
        // "Closing the mine" is what the issue of closures is about, not its end.
        return coded(about, ended, Words.of(document, sentence), states, averse);
    }

    /** The issues of the codebook that a name is about: "the masks must be freed" has its words apart, the name together. */
    public List<Named> coded(Document document, SubjectName.Name name, TokenRange sentence, Set<String> states) {
        List<String> words = List.of(name.text().split("-"));
        Words about = new Words(words, words);
        return coded(about, about, Words.of(document, sentence), states, name.ended());
    }

    /** "The deal", "closer coordination": the one issue between states that the article names whose name ends so; else null. */
    public Named endingIn(SubjectName.Name name, Set<String> states) {
        String end = "-" + name.text();
        List<String> ending = codebook.issues().stream()
                .filter(issue ->
                        issue.id().endsWith(end) && !issue.parties().isEmpty() && states.containsAll(issue.parties()))
                .map(Issue::id)
                .toList();
        return ending.size() == 1 ? new Named(ending.get(0), name.ended()) : null;
    }

    /** Whether a name by itself is about an issue between states that the article names. */
    boolean knows(SubjectName.Name name, Set<String> states) {
        List<String> words = List.of(name.text().split("-"));
        Words about = new Words(words, words);
        return codebook.issuesNear(words, words).stream()
                .anyMatch(issue -> !issue.parties().isEmpty()
                        && states.containsAll(issue.parties())
                        && about.hasAny(issue.target()));
    }

    private List<Named> coded(Words about, Words ended, Words around, Set<String> states, boolean averse) {
        List<Issue> matches = new ArrayList<>(2);
        for (Issue issue : codebook.issuesNear(about.lower(), about.lemmas())) {
            boolean fits = states.containsAll(issue.parties())
                    && about.hasAny(issue.target())
                    && (issue.context().isEmpty() || around.hasAny(issue.context()))
                    && !around.hasAny(issue.without());
            if (fits) {
                matches.add(issue);
            }
        }
        Set<String> replaced = new HashSet<>();
        matches.forEach(issue -> replaced.addAll(issue.over()));
        List<Named> named = new ArrayList<>(2);
        for (Issue issue : matches) {
            if (!replaced.contains(issue.id())) {
                boolean outer = averse && ended.hasAny(issue.target());
                boolean turned = !about.hasAny(issue.straight()) && outer != ended.hasAny(issue.turned());
                named.add(new Named(issue.id(), turned));
            }
        }
        return named;
    }

    /** Whether a target's verb says more than its object: "attack it". */
    public boolean isNamedByVerb(Document document, TokenRange target) {
        Token verb = document.token(target.first());
        if (!verb.isVerb() || generic.isLight(verb)) {
            return false;
        }
        return predicates.at(document, target.first(), target.end()).stream()
                .noneMatch(hit ->
                        hit.kind() == PredicateKind.FAVOURS_OBJECT || hit.kind() == PredicateKind.OPPOSES_OBJECT);
    }

    /** Whether a name is the id of an issue of the codebook. */
    public boolean isIssue(String name) {
        return ids.contains(name);
    }

    /** Whether an issue of the codebook is one of certain states. */
    boolean isBetweenStates(String issue) {
        return betweenStates.contains(issue);
    }

    public GenericNouns generic() {
        return generic;
    }

    public Happenings happenings() {
        return happenings;
    }

    /** Whether a verb opposes its object; false if it favours it or takes no side, null if it judges or weighs it. */
    public Boolean opposesObject(Document document, int verb) {
        boolean opposes = false;
        for (PredicateLexicon.Hit hit : predicates.at(document, verb, verb + 1)) {
            switch (hit.kind()) {
                case OPPOSES_OBJECT, CEASES, HARMS -> opposes = true;
                case WEIGHS, UNDECIDED -> {
                    return null;
                }
                default -> {}
            }
        }
        return opposes;
    }

    /** Whether the target itself begins with ending or refusing something: "to stop the dam". */
    public boolean isAverse(Document document, TokenRange target) {
        for (int at = target.first(); at < target.end() && at < target.first() + 3; at++) {
            Token token = document.token(at);
            boolean despiteTag = token.isNoun()
                    && at + 1 < target.end()
                    && at == target.first()
                    && document.token(at + 1).tag().equals("DET");
            if (token.isVerb() || despiteTag) {
                List<PredicateLexicon.Hit> hits = predicates.at(document, at, target.end());
                for (PredicateLexicon.Hit hit : hits) {
                    if (hit.end() < hits.get(0).end()) {
                        return false;
                    }
                    // "The blockade must go", but "go to the talks" and "going public".
                    boolean ends = hit.kind() == PredicateKind.CEASES
                            && (hit.end() >= target.end()
                                    || document.token(hit.end()).isPunctuation());
                    if (hit.kind() == PredicateKind.OPPOSES_OBJECT || ends) {
                        return true;
                    }
                }
                return false;
            }
            if (!token.tag().equals("ADV") && !token.tag().equals("PART")) {
                return false;
            }
        }
        return false;
    }

    private record Words(List<String> lower, List<String> lemmas) {
        static Words of(Document document, TokenRange range) {
            List<String> lower = new ArrayList<>(range.end() - range.first());
            List<String> lemmas = new ArrayList<>(range.end() - range.first());
            for (int at = range.first(); at < range.end(); at++) {
                Token token = document.token(at);
                if (token.isWord() && !token.is("'s")) {
                    lower.add(token.lower());
                    lemmas.add(token.lemma());
                }
            }
            return new Words(lower, lemmas);
        }

        /** The words after the verb that a target begins with, or all if it begins with none. */
        static Words afterVerb(Document document, TokenRange target) {
            int verb = target.first();
            while (verb < target.end() && !document.token(verb).isVerb()) {
                verb++;
            }
            if (verb == target.end()) {
                return of(document, target);
            }
            TokenRange rest = TokenRange.orNull(verb + 1, target.end());
            return rest == null ? new Words(List.of(), List.of()) : of(document, rest);
        }

        boolean hasAny(List<WordPattern> patterns) {
            for (int at = 0; at < patterns.size(); at++) {
                if (patterns.get(at).in(lower, lemmas)) {
                    return true;
                }
            }
            return false;
        }
    }
}
