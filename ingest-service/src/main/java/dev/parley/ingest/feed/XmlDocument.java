package dev.parley.ingest.feed;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML document element by element. A document type declaration, and with it every entity of the document's
 * own, is refused; so are elements deeper than any feed has.
 */
final class XmlDocument {
    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    /** @param charset that the transport named, or null to go by the document's own mark or declaration */
    XmlDocument(byte[] xml, String charset) {
        try {
            int start = start(xml);
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml, start, xml.length - start), charset);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** Blank lines before the declaration are a mistake that many feeds make and every reader forgives. */
    private static int start(byte[] xml) {
        int start = 0;
        while (start < xml.length
                && (xml[start] == '\n' || xml[start] == '\r' || xml[start] == ' ' || xml[start] == '\t')) {
            start++;
        }
        return start;
    }

    /**
     * Goes to the next element within the current one.
     *
     * @return false if there is none any more; then the current element has ended
     */
    boolean nextChild() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Goes through the elements within the current one by their names; each must be read to its end. */
    void children(Consumer<String> element) {
        while (nextChild()) {
            element.accept(name());
        }
    }

    /** The current element's local name, in lower case. */
    String name() {
        return reader.getLocalName().toLowerCase(Locale.ROOT);
    }

    /** The current element's namespace; empty if it has none. */
    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** The current element's attribute of no namespace, or null. */
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Reads the current element to its end: its text and that of the elements within. */
    String text() {
        StringBuilder text = new StringBuilder();
        int inner = 1;
        while (inner > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> inner++;
                case XMLStreamConstants.END_ELEMENT -> inner--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                default -> {}
            }
        }
        return text.toString().strip();
    }

    /** Reads the current element to its end, with the elements within as markup. */
    String markup() {
        StringBuilder markup = new StringBuilder();
        int inner = 1;
        while (inner > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inner++;
                    markup.append('<').append(name()).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inner--;
                    markup.append(inner == 0 ? "" : "</" + name() + ">");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    markup.append(reader.getText().replace("&", "&amp;").replace("<", "&lt;"));
                default -> {}
            }
        }
        return markup.toString().strip();
    }

    private int next() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw refused("holds a document type declaration, which is not read");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("refers to an entity that XML does not have");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST || reader.getAttributeCount() > MOST_ATTRIBUTES) {
                        throw refused("is nested deeper, or has more attributes, than any feed");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static ProblemException refused(String why) {
        return new ProblemException(Problem.unreadable("the document " + why));
    }

    private static ProblemException unreadable(XMLStreamException e) {
        String place = e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return new ProblemException(Problem.unreadable("the document is not well-formed XML" + place));
    }
}
