package dev.parley.extract.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one YAML mapping, with their lines. What is wrong is noted, and read as if it were not there. */
final class YamlFields {
    private final Node node;
    private final String what;
    private final Mistakes mistakes;
    private final Map<String, Node> values = new HashMap<>();

    /** @param what the mapping is, for messages: "an issue" */
    YamlFields(Node node, String what, Set<String> known, Mistakes mistakes) {
        this.node = node;
        this.what = what;
        this.mistakes = mistakes;
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(node, what + " must be a mapping of fields");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(name)) {
                mistakes.add(key, "'" + name + "' is no field of " + what);
            } else if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
                mistakes.add(key, "field '" + name + "' is there twice");
            }
        }
    }

    /** Whether the mapping is one, so that what it lacks is worth a word. */
    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isEmptyList(String name) {
        return values.get(name) instanceof SequenceNode sequence
                && sequence.getValue().isEmpty();
    }

    /** The value of a field that is there. */
    Node value(String name) {
        return values.get(name);
    }

    /** The text of a field; empty, and noted, if it is not there. */
    String required(String name) {
        String value = optional(name);
        if (value == null && isMapping() && !has(name)) {
            wrong(name, what + (name.equals("id") ? " needs an " : " needs a ") + name);
        }
        return value == null ? "" : value;
    }

    /** The text of a field, or null if it is not there. */
    String optional(String name) {
        Node value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ScalarNode)) {
            mistakes.add(value, name + " must be one text");
            return null;
        }
        return text(value, name);
    }

    /** The texts of a list, empty if it is not there. */
    List<Text> list(String name) {
        List<Text> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : nodes(name)) {
            if (!(item instanceof ScalarNode)) {
                mistakes.add(item, name + " must be a list of texts");
                continue;
            }
            String text = text(item, name);
            if (text != null && !seen.add(text)) {
                mistakes.add(item, "'" + text + "' is twice in " + name);
            } else if (text != null) {
                texts.add(new Text(text, item));
            }
        }
        return texts;
    }

    /** The items of a list, empty if it is not there. */
    List<Node> nodes(String name) {
        Node value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistakes.add(value, name + " must be a list");
        return List.of();
    }

    /** Notes a mistake at a field, or at the mapping if the field is not there. */
    void wrong(String name, String reason) {
        mistakes.add(values.getOrDefault(name, node), reason);
    }

    private String text(Node node, String name) {
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            mistakes.add(node, name + " has an empty text");
            return null;
        }
        return scalar.getValue().strip();
    }

    /** A text and where it stands. */
    record Text(String text, Node node) {}
}
