package dev.parley.extract.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML mapping, with their lines. */
final class YamlFields {
    private final Node node;
    private final String source;
    private final String what;
    private final Map<String, Node> values = new HashMap<>();

    private YamlFields(Node node, String source, String what) {
        this.node = node;
        this.source = source;
        this.what = what;
    }

    /** @throws InvalidCodebookException if the node is no mapping, or has a field twice or one that is not known */
    static YamlFields of(Node node, String source, String what, Set<String> known) {
        YamlFields fields = new YamlFields(node, source, what);
        if (!(node instanceof MappingNode mapping)) {
            throw new InvalidCodebookException(source, line(node), what + " must be a mapping of fields");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(name)) {
                throw new InvalidCodebookException(
                        source, line(tuple.getKeyNode()), "'" + name + "' is no field of " + what);
            }
            if (fields.values.put(name, tuple.getValueNode()) != null) {
                throw new InvalidCodebookException(
                        source, line(tuple.getKeyNode()), "field '" + name + "' is there twice");
            }
        }
        return fields;
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    String required(String name) {
        String value = optional(name);
        if (value == null || value.isBlank()) {
            throw wrong(name, what + " needs a " + name);
        }
        return value;
    }

    /** The text of a field, or null if it is not there. */
    String optional(String name) {
        Node value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(name, name + " must be one text");
    }

    /** The texts of a list, empty if it is not there. */
    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : nodes(name)) {
            if (!(item instanceof ScalarNode scalar)) {
                throw new InvalidCodebookException(source, line(item), name + " must be a list of texts");
            }
            texts.add(scalar.getValue());
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
        throw wrong(name, name + " must be a list");
    }

    /** An error at a field, or at the mapping if the field is not there. */
    InvalidCodebookException wrong(String name, String reason) {
        return new InvalidCodebookException(source, line(values.getOrDefault(name, node)), reason);
    }
}
