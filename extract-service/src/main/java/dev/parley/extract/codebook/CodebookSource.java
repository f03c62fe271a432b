package dev.parley.extract.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The bytes of a codebook on their way to YAML: bounded, UTF-8, one document, without what could make it grow. */
final class CodebookSource {
    static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 20;

    private final Mistakes mistakes;

    CodebookSource(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** @throws InvalidCodebookException if the bytes are no YAML that a codebook may be */
    Node read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw mistakes.fatal(0, "is larger than " + LARGEST + " bytes");
        }
        String text = decode(bytes);
        try {
            checkEvents(text);
            mistakes.throwIfAny();
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                throw mistakes.fatal(0, "is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw mistakes.fatal(line, "no valid YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int line = (int) text.substring(0, text.offsetByCodePoints(0, e.getPosition()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw mistakes.fatal(
                    line, String.format("the character U+%04X may not be in a YAML file", e.getCodePoint()));
        }
    }

    private void checkEvents(String text) {
        int documents = 0;
        int depth = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (documents > 1) {
                throw mistakes.fatal(line(event), "a second document begins; a codebook is one");
            }
            if (depth > DEEPEST) {
                throw mistakes.fatal(line(event), "is nested more than " + DEEPEST + " deep");
            }
            refuseReferences(event);
        }
    }

    /** An anchor lets a small file stand for a huge one, and a tag for any class; a codebook needs neither. */
    private void refuseReferences(Event event) {
        boolean reference = event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null;
        if (reference) {
            mistakes.add(
                    line(event), "anchors and aliases (& and *) are not allowed; write it out, or put it in quotes");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            mistakes.add(line(event), "tags (" + tag + ") are not allowed");
        }
    }

    private String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = new String(Arrays.copyOf(bytes, in.position()), StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw mistakes.fatal((int) line, "is not UTF-8");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
