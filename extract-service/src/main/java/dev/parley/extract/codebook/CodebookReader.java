package dev.parley.extract.codebook;

import dev.parley.contracts.Entity;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the YAML of a codebook and says line and reason of what is wrong in it. */
final class CodebookReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern STATE = Pattern.compile("[A-Z]{3}");
    private static final Set<String> TOP = Set.of("version", "issues", "actors");
    private static final Set<String> ISSUE = Set.of(
            "id", "label", "description", "parties", "target", "context", "without", "turned", "straight", "over");
    private static final Set<String> ACTOR = Set.of("name", "type", "aliases", "role", "affiliation", "wikidata");

    private final String source;

    CodebookReader(String source) {
        this.source = source;
    }

    Codebook read(Reader reader) {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidCodebookException(source, line, "no valid YAML: " + e.getProblem());
        }
        if (root == null) {
            throw new InvalidCodebookException(source, 1, "the file is empty");
        }
        YamlFields fields = YamlFields.of(root, source, "a codebook", TOP);
        String version = fields.required("version");
        List<Issue> issues = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : fields.nodes("issues")) {
            Issue issue = issue(YamlFields.of(node, source, "an issue", ISSUE));
            if (!ids.add(issue.id())) {
                throw new InvalidCodebookException(
                        source, YamlFields.line(node), "issue '" + issue.id() + "' is there twice");
            }
            issues.add(issue);
        }
        checkOver(fields, issues, ids);
        List<Actor> actors = new ArrayList<>();
        for (Node node : fields.nodes("actors")) {
            actors.add(actor(YamlFields.of(node, source, "an actor", ACTOR)));
        }
        return new Codebook(version, issues, actors);
    }

    private Issue issue(YamlFields fields) {
        String id = fields.required("id");
        if (!ID.matcher(id).matches()) {
            throw fields.wrong("id", "'" + id + "' is not of small letters, digits and single hyphens");
        }
        List<WordPattern> target = patterns(fields, "target");
        if (target.isEmpty()) {
            throw fields.wrong("id", "issue '" + id + "' needs at least one pattern under target");
        }
        return new Issue(
                id,
                fields.required("label"),
                fields.optional("description"),
                states(fields),
                target,
                patterns(fields, "context"),
                patterns(fields, "without"),
                patterns(fields, "turned"),
                patterns(fields, "straight"),
                fields.list("over"));
    }

    private static List<String> states(YamlFields fields) {
        List<String> states = fields.list("parties");
        for (String state : states) {
            if (!STATE.matcher(state).matches()) {
                throw fields.wrong("parties", "'" + state + "' is no ISO 3166-1 alpha-3 code");
            }
        }
        return states;
    }

    private static List<WordPattern> patterns(YamlFields fields, String name) {
        List<WordPattern> patterns = new ArrayList<>();
        for (String pattern : fields.list(name)) {
            try {
                patterns.add(WordPattern.of(pattern));
            } catch (IllegalArgumentException e) {
                throw fields.wrong(name, e.getMessage());
            }
        }
        return patterns;
    }

    private static Actor actor(YamlFields fields) {
        String type = fields.required("type");
        Entity.Type entityType;
        try {
            entityType = Entity.Type.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fields.wrong(
                    "type", "'" + type + "' is none of person, state, organisation, place, group, agreement, document");
        }
        String affiliation = fields.optional("affiliation");
        if (affiliation != null && !STATE.matcher(affiliation).matches()) {
            throw fields.wrong("affiliation", "'" + affiliation + "' is no ISO 3166-1 alpha-3 code");
        }
        return new Actor(
                fields.required("name"),
                entityType,
                fields.list("aliases"),
                fields.optional("role"),
                affiliation,
                fields.optional("wikidata"));
    }

    private void checkOver(YamlFields fields, List<Issue> issues, Set<String> ids) {
        List<Node> nodes = fields.nodes("issues");
        for (int at = 0; at < issues.size(); at++) {
            for (String general : issues.get(at).over()) {
                if (!ids.contains(general)) {
                    throw new InvalidCodebookException(
                            source,
                            YamlFields.line(nodes.get(at)),
                            "over names '" + general + "', that is no issue of this codebook");
                }
            }
        }
    }
}
