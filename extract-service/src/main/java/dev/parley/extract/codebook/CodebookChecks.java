package dev.parley.extract.codebook;

import dev.parley.extract.text.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** What the parts of a codebook may not be to each other: the same, contradictory, or each more special than the other. */
final class CodebookChecks {
    private final Mistakes mistakes;
    private final Map<String, Node> issues = new LinkedHashMap<>();
    private final Map<List<String>, Integer> names = new HashMap<>();

    CodebookChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void add(Issue issue, Node node) {
        Node first = issue.id().isEmpty() ? null : issues.putIfAbsent(issue.id(), node);
        if (first != null) {
            mistakes.add(node, "issue '" + issue.id() + "' is there twice, first in line " + Mistakes.line(first));
        }
        for (WordPattern turned : issue.turned()) {
            for (WordPattern straight : issue.straight()) {
                if (straight.covers(turned)) {
                    mistakes.add(
                            node,
                            "issue '" + issue.id() + "' contradicts itself: turned '" + turned
                                    + "' never counts, because straight '" + straight + "' is in it");
                }
            }
        }
        checkCanMatch(issue, node, "target", issue.target());
        checkCanMatch(issue, node, "context", issue.context());
    }

    void add(Actor actor, Node node) {
        checkName(actor.name(), node);
        actor.aliases().forEach(alias -> checkName(alias, node));
    }

    /** @param all the issues of this codebook and of the one that it extends */
    void checkOver(List<Issue> all) {
        Map<String, Issue> byId =
                all.stream().collect(Collectors.toMap(Issue::id, Function.identity(), (first, second) -> first));
        issues.forEach((id, node) -> {
            for (String general : byId.get(id).over()) {
                if (!byId.containsKey(general)) {
                    mistakes.add(
                            node,
                            "issue '" + id + "': over names '" + general + "', which is no issue of this codebook");
                }
            }
            if (isOverItself(id, byId)) {
                mistakes.add(node, "issue '" + id + "': over goes round to itself, so that neither would be named");
            }
        });
    }

    private void checkCanMatch(Issue issue, Node node, String field, List<WordPattern> patterns) {
        for (WordPattern pattern : patterns) {
            for (WordPattern without : issue.without()) {
                if (without.covers(pattern)) {
                    mistakes.add(
                            node,
                            "issue '" + issue.id() + "': " + field + " '" + pattern
                                    + "' can match nothing, because without '" + without + "' is in it");
                }
            }
        }
    }

    private void checkName(String name, Node node) {
        if (name.isEmpty()) {
            return;
        }
        if (Words.of(Actor.bare(name)).stream()
                .noneMatch(
                        word -> Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0)))) {
            mistakes.add(node, "the name '" + name + "' can match nothing: no word of it begins with a capital");
        }
        Integer line = names.putIfAbsent(Words.of(Actor.bare(name)), Mistakes.line(node));
        if (line != null) {
            mistakes.add(node, "the name '" + name + "' is there twice, first for the actor in line " + line);
        }
    }

    private static boolean isOverItself(String id, Map<String, Issue> byId) {
        Set<String> met = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(byId.get(id).over());
        while (!next.isEmpty()) {
            String general = next.pop();
            if (general.equals(id)) {
                return true;
            }
            if (met.add(general) && byId.containsKey(general)) {
                next.addAll(byId.get(general).over());
            }
        }
        return false;
    }
}
