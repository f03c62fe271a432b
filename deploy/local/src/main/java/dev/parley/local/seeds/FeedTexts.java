package dev.parley.local.seeds;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The full texts in an RSS 2.0 feed. */
final class FeedTexts {

    /** The HTML of each item's {@code content:encoded}, by the item's link, in the feed's order. */
    static Map<String, String> read(String feed) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(feed));
            String link = null;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "item" -> link = null;
                    case "link" ->
                        link = "".equals(reader.getPrefix())
                                ? reader.getElementText().strip()
                                : link;
                    case "encoded" -> texts.put(link, reader.getElementText());
                    default -> {
                        // Nothing else of a feed is needed here.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("the feed is not well-formed", e);
        }
        return texts;
    }

    private FeedTexts() {}
}
