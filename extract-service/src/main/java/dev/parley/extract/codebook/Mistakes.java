package dev.parley.extract.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers what is wrong in one file, so that its author is told of everything at once. */
final class Mistakes {
    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(Node node, String reason) {
        add(line(node), reason);
    }

    /** @param line counted from one; 0 for the file as a whole */
    void add(int line, String reason) {
        found.add(new Mistake(line, reason));
    }

    /** @throws InvalidCodebookException if there are any */
    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Mistake::line));
            throw new InvalidCodebookException(file, found);
        }
    }

    /** For what makes reading on pointless. */
    InvalidCodebookException fatal(int line, String reason) {
        return new InvalidCodebookException(file, List.of(new Mistake(line, reason)));
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
