package dev.parley.extract.codebook;

import dev.parley.contracts.Entity;
import dev.parley.contracts.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the YAML of a codebook and says line and reason of all that is wrong in it. */
final class CodebookReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Set<String> TOP = Set.of("version", "extends", "issues", "actors");
    private static final Set<String> ISSUE = Set.of(
            "id",
            "label",
            "description",
            "parties",
            "target",
            "context",
            "without",
            "turned",
            "straight",
            "over",
            "example",
            "counterexample");
    private static final Set<String> ACTOR = Set.of("name", "type", "aliases", "role", "affiliation", "wikidata");
    private static final int LONGEST_VERSION = 100;

    private final Mistakes mistakes;
    private final StateCodes states;

    CodebookReader(String file, StateCodes states) {
        this.mistakes = new Mistakes(file);
        this.states = states;
    }

    /** @throws InvalidCodebookException if it breaks the format, with everything that does */
    Codebook read(InputStream in) throws IOException {
        YamlFields fields = new YamlFields(new CodebookSource(mistakes).read(in), "a codebook", TOP, mistakes);
        String version = version(fields);
        Codebook basis = basis(fields);
        CodebookChecks checks = new CodebookChecks(mistakes);
        List<Issue> issues = new ArrayList<>();
        for (Node node : fields.nodes("issues")) {
            Issue issue = issue(new YamlFields(node, "an issue", ISSUE, mistakes));
            checks.add(issue, node);
            issues.add(issue);
        }
        List<Actor> actors = new ArrayList<>();
        for (Node node : fields.nodes("actors")) {
            Actor actor = actor(new YamlFields(node, "an actor", ACTOR, mistakes));
            checks.add(actor, node);
            actors.add(actor);
        }
        Codebook own = new Codebook(version, issues, actors);
        Codebook whole = basis == null ? own : own.over(basis);
        checks.checkOver(whole.issues());
        mistakes.throwIfAny();
        return whole;
    }

    private String version(YamlFields fields) {
        String version = fields.required("version");
        if (version.length() > LONGEST_VERSION || version.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            fields.wrong("version", "version must be one word of at most " + LONGEST_VERSION + " characters");
        }
        return version;
    }

    private Codebook basis(YamlFields fields) {
        String basis = fields.optional("extends");
        if (basis == null) {
            return null;
        }
        if (!basis.equals("standard")) {
            fields.wrong("extends", "'" + basis + "' cannot be extended, only 'standard' can");
            return null;
        }
        return Codebook.standard();
    }

    private Issue issue(YamlFields fields) {
        String id = fields.required("id");
        if (!id.isEmpty() && !isId(id)) {
            fields.wrong("id", "'" + id + "' is not of small letters, digits and single hyphens");
        }
        List<WordPattern> target = patterns(fields, "target");
        if (fields.isMapping() && (!fields.has("target") || fields.isEmptyList("target"))) {
            fields.wrong("id", "issue '" + id + "' needs at least one pattern under target");
        }
        List<Example> examples = new ArrayList<>();
        fields.nodes("example").forEach(node -> addExample(node, examples));
        fields.list("counterexample")
                .forEach(text -> examples.add(new Example(text.text(), null, Mistakes.line(text.node()))));
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
                fields.list("over").stream().map(YamlFields.Text::text).toList(),
                examples);
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.startsWith("-") && !id.endsWith("-") && !id.contains("--");
    }

    private void addExample(Node node, List<Example> examples) {
        if (!(node instanceof MappingNode mapping)
                || mapping.getValue().size() != 1
                || !(mapping.getValue().get(0).getKeyNode() instanceof ScalarNode key)
                || !(mapping.getValue().get(0).getValueNode() instanceof ScalarNode text)) {
            mistakes.add(node, "an example must be a polarity and a text, such as 'support: Peru backs the treaty.'");
            return;
        }
        Stance.Polarity polarity = named(Stance.Polarity.values(), key.getValue());
        if (polarity == null) {
            mistakes.add(key, "'" + key.getValue() + "' is none of " + names(Stance.Polarity.values()));
        } else if (text.getValue().isBlank()) {
            mistakes.add(text, "example has an empty text");
        } else {
            examples.add(new Example(text.getValue().strip(), polarity, Mistakes.line(text)));
        }
    }

    private List<String> states(YamlFields fields) {
        List<String> codes = new ArrayList<>();
        for (YamlFields.Text state : fields.list("parties")) {
            checkState(state.node(), state.text());
            codes.add(state.text());
        }
        return codes;
    }

    private void checkState(Node node, String code) {
        if (!states.contains(code)) {
            mistakes.add(node, "'" + code + "' is no ISO 3166-1 alpha-3 code of a state");
        }
    }

    private List<WordPattern> patterns(YamlFields fields, String name) {
        List<WordPattern> patterns = new ArrayList<>();
        for (YamlFields.Text pattern : fields.list(name)) {
            try {
                patterns.add(WordPattern.of(pattern.text()));
            } catch (IllegalArgumentException e) {
                mistakes.add(pattern.node(), e.getMessage());
            }
        }
        return patterns;
    }

    private Actor actor(YamlFields fields) {
        String type = fields.required("type");
        Entity.Type entityType = named(Entity.Type.values(), type);
        if (entityType == null && !type.isEmpty()) {
            fields.wrong("type", "'" + type + "' is none of " + names(Entity.Type.values()));
        }
        String affiliation = fields.optional("affiliation");
        if (affiliation != null) {
            checkState(fields.value("affiliation"), affiliation);
        }
        String wikidata = fields.optional("wikidata");
        if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
            fields.wrong("wikidata", "'" + wikidata + "' is no Wikidata item such as Q42");
        }
        return new Actor(
                fields.required("name"),
                entityType,
                fields.list("aliases").stream().map(YamlFields.Text::text).toList(),
                fields.optional("role"),
                affiliation,
                wikidata);
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
