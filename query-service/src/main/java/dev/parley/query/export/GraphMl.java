package dev.parley.query.export;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes GraphML 1.0 piece by piece. Attributes are declared first, as visone, Gephi and the format's schema ask. */
final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** What was not written because the writer refused; text in memory cannot fail otherwise. */
    @FunctionalInterface
    private interface Writing {
        void write() throws XMLStreamException;
    }

    GraphMl() {
        try {
            this.xml = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Begins the document and an undirected graph.
     *
     * @param nodeAttributes types by name; a type is string, int or double
     */
    GraphMl begin(String graph, Map<String, String> nodeAttributes, Map<String, String> edgeAttributes) {
        return writing(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute(
                    "xsi",
                    INSTANCE,
                    "schemaLocation",
                    NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
            keys("node", nodeAttributes);
            keys("edge", edgeAttributes);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", graph);
            xml.writeAttribute("edgedefault", "undirected");
        });
    }

    private void keys(String of, Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key(of, attribute.getKey()));
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", attribute.getKey());
            xml.writeAttribute("attr.type", attribute.getValue());
        }
    }

    /** A node; attributes that are null are left out. */
    GraphMl node(String id, Map<String, Object> attributes) {
        return writing(() -> {
            xml.writeStartElement("node");
            xml.writeAttribute("id", clean(id));
            data("node", attributes);
            xml.writeEndElement();
        });
    }

    GraphMl edge(String from, String to, Map<String, Object> attributes) {
        return writing(() -> {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", clean(from));
            xml.writeAttribute("target", clean(to));
            data("edge", attributes);
            xml.writeEndElement();
        });
    }

    GraphMl end() {
        return writing(xml::writeEndDocument);
    }

    /** What was written since the last time. */
    String taken() {
        writing(xml::flush);
        String taken = text.toString();
        text.getBuffer().setLength(0);
        return taken;
    }

    private void data(String of, Map<String, Object> attributes) throws XMLStreamException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            if (attribute.getValue() != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", key(of, attribute.getKey()));
                xml.writeCharacters(clean(attribute.getValue().toString()));
                xml.writeEndElement();
            }
        }
    }

    private static String key(String of, String attribute) {
        return of + "_" + attribute;
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String clean(String value) {
        return value.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private GraphMl writing(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
