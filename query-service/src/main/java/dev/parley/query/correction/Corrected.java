package dev.parley.query.correction;

import dev.parley.contracts.ArticleExtracted;
import dev.parley.contracts.Span;
import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An article with the judgements on it, of several on one thing the latest. A function of the extraction and the set of
 * judgements alone.
 *
 * @param article as it is to be stored
 * @param stances the judgement that holds for each, by its id
 * @param statements likewise
 * @param matched the judgements that the extraction has something for
 */
record Corrected(
        ArticleExtracted article,
        Map<String, Judgement> stances,
        Map<String, Judgement> statements,
        Set<Long> matched) {

    /** Judgements in the order in which they were made. */
    static Corrected of(ArticleExtracted original, List<Judgement> judgements) {
        People people = new People(original);
        Map<String, Judgement> stances = new HashMap<>();
        Map<String, Judgement> statements = new HashMap<>();
        Set<Long> matched = new HashSet<>();
        for (Judgement judgement : judgements) {
            Optional<String> id =
                    judgement.ofStance() ? stance(original, people, judgement) : statement(original, people, judgement);
            id.ifPresent(found -> {
                matched.add(judgement.id());
                (judgement.ofStance() ? stances : statements).put(found, judgement);
            });
        }
        return new Corrected(corrected(original, people, stances, statements), stances, statements, matched);
    }

    private static Optional<String> stance(ArticleExtracted article, People people, Judgement judgement) {
        Judged judged = judgement.judged();
        return article.stances().stream()
                .filter(one -> people.bears(one.holder(), judged.who())
                        && Passage.same(Passage.words(one.evidence()), judged.words())
                        && isPossible(article, people, judgement, one.evidence()))
                .min(Comparator.<Stance, Boolean>comparing(one -> !one.issue().equals(judged.issue()))
                        .thenComparing(one -> !Passage.words(one.evidence()).equals(judged.words()))
                        .thenComparing(one -> Math.abs(one.evidence().get(0).start() - judged.start()))
                        .thenComparing(Stance::id))
                .map(Stance::id);
    }

    private static Optional<String> statement(ArticleExtracted article, People people, Judgement judgement) {
        Judged judged = judgement.judged();
        return article.statements().stream()
                .filter(one -> people.bears(one.speaker(), judged.who())
                        && Passage.same(Passage.words(one.content()), judged.words())
                        && isPossible(article, people, judgement, one.content()))
                .min(Comparator.<Statement, Boolean>comparing(
                                one -> !Passage.words(one.content()).equals(judged.words()))
                        .thenComparing(one -> Math.abs(one.content().get(0).start() - judged.start()))
                        .thenComparing(Statement::id))
                .map(Statement::id);
    }

    /** Whether the article has all the words and names that the amendment speaks of. */
    private static boolean isPossible(ArticleExtracted article, People people, Judgement judgement, List<Span> near) {
        Amendment to = judgement.amendment();
        return (to.holder() == null || people.id(to.holder()).isPresent())
                && (to.speaker() == null || people.id(to.speaker()).isPresent())
                && spans(article, to.conditions(), near, near).size() == count(to.conditions(), near)
                && spans(article, to.evidence(), near, near).size() == count(to.evidence(), near);
    }

    private static int count(List<String> words, List<Span> otherwise) {
        return words == null ? otherwise.size() : words.size();
    }

    private static List<Span> spans(
            ArticleExtracted article, List<String> words, List<Span> near, List<Span> otherwise) {
        return words == null
                ? otherwise
                : words.stream()
                        .map(one ->
                                Passage.find(article.text(), one, near.get(0).start()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static ArticleExtracted corrected(
            ArticleExtracted original,
            People people,
            Map<String, Judgement> ofStances,
            Map<String, Judgement> ofStatements) {
        List<Statement> statements = original.statements().stream()
                .filter(one -> !rejected(ofStatements, one.id()))
                .map(one -> amended(people, one, ofStatements.get(one.id())))
                .toList();
        Set<String> standing = statements.stream().map(Statement::id).collect(Collectors.toSet());
        List<Stance> stances = original.stances().stream()
                .filter(one -> !rejected(ofStances, one.id()))
                .map(one -> amended(original, people, one, ofStances.get(one.id()), standing))
                .toList();
        return new ArticleExtracted(
                original.id(),
                original.version(),
                original.title(),
                original.url(),
                original.outlet(),
                original.publisherGroup(),
                original.agency(),
                original.publishedAt(),
                original.language(),
                original.originId(),
                original.text(),
                original.zones(),
                original.entities(),
                statements,
                stances,
                original.extractor());
    }

    private static boolean rejected(Map<String, Judgement> judgements, String id) {
        return judgements.containsKey(id) && judgements.get(id).rejects();
    }

    private static Statement amended(People people, Statement one, Judgement judgement) {
        Amendment to = judgement == null ? Amendment.NONE : judgement.amendment();
        return new Statement(
                one.id(),
                or(to.type(), type -> Statement.Type.valueOf(constant(type)), one.type()),
                one.zone(),
                one.source(),
                or(to.speaker(), name -> people.id(name).orElseThrow(), one.speaker()),
                one.onBehalfOf(),
                one.relayedBy(),
                one.cue(),
                one.content(),
                one.saidOn(),
                one.venue(),
                one.denied(),
                one.rule());
    }

    private static Stance amended(
            ArticleExtracted article, People people, Stance one, Judgement judgement, Set<String> statements) {
        Amendment to = judgement == null ? Amendment.NONE : judgement.amendment();
        return new Stance(
                one.id(),
                or(to.holder(), name -> people.id(name).orElseThrow(), one.holder()),
                one.voicedBy(),
                one.target(),
                Objects.requireNonNullElse(to.issue(), one.issue()),
                or(to.polarity(), word -> Stance.Polarity.valueOf(constant(word)), one.polarity()),
                or(to.strength(), word -> Stance.Strength.valueOf(constant(word)), one.strength()),
                spans(article, to.conditions(), one.evidence(), one.conditions()),
                spans(article, to.evidence(), one.evidence(), one.evidence()),
                one.statement() != null && statements.contains(one.statement()) ? one.statement() : null,
                one.basis(),
                one.rule());
    }

    private static <T> T or(String amended, Function<String, T> read, T extracted) {
        return amended == null ? extracted : read.apply(amended);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
