package dev.parley.query.follow;

import dev.parley.query.change.ChangeView;
import dev.parley.query.page.Page;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Changes as an Atom feed document by RFC 4287, one page of it by RFC 5005. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String IDS = "tag:parley.dev,2026:";
    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final int NOT_IN_XML = 0xFFFD;

    private final UriInfo uri;

    AtomFeed(UriInfo uri) {
        this.uri = uri;
    }

    byte[] write(Page<ChangeView> page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, page);
            for (ChangeView change : page.items()) {
                entry(xml, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is always writable to memory", e);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml, Page<ChangeView> page) throws XMLStreamException {
        text(xml, "id", IDS + "changes" + filters());
        text(xml, "title", "Changes of positions");
        text(
                xml,
                "updated",
                time(page.items().isEmpty() ? NEVER : page.items().get(0).at()));
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", "Parley");
        xml.writeEndElement();
        link(xml, "self", uri.getRequestUri(), "application/atom+xml");
        link(
                xml,
                "first",
                uri.getRequestUriBuilder().replaceQueryParam("cursor").build(),
                "application/atom+xml");
        if (page.next() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            link(xml, "next", next, "application/atom+xml");
        }
    }

    /** What tells this feed from those with other filters, the same for all its pages. */
    private String filters() {
        TreeMap<String, String> given = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals("limit")) {
                given.put(name, values.get(0));
            }
        });
        return given.entrySet().stream()
                .map(one -> "/" + one.getKey() + "/"
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining());
    }

    private void entry(XMLStreamWriter xml, ChangeView change) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", IDS + "change/" + change.id());
        text(xml, "title", title(change));
        text(xml, "updated", time(change.at()));
        link(xml, "alternate", uri.getBaseUri().resolve(change.link()), "application/json");
        for (ChangeView.Evidence proof : change.evidence()) {
            link(
                    xml,
                    "related",
                    uri.getBaseUriBuilder().path("/v1/articles/{id}").build(proof.article()),
                    "application/json");
        }
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", change.kind());
        text(xml, "summary", summary(change));
        xml.writeEndElement();
    }

    private static String title(ChangeView change) {
        String about = change.issue() == null ? "what was said" : change.issue();
        return change.holder().name() + " on " + about + ": " + change.kind();
    }

    private static String summary(ChangeView change) {
        if (change.disagreement() != null) {
            return "Outlets: " + String.join(", ", change.disagreement().outlets()) + ". They report: "
                    + String.join(" | ", change.disagreement().sides());
        }
        String before =
                change.before() == null ? "nothing" : change.before().polarity().word();
        String after =
                change.after() == null ? "nothing" : change.after().polarity().word();
        String words = change.evidence().stream()
                .flatMap(proof -> proof.text().stream())
                .collect(Collectors.joining(" | "));
        return "From " + before + " to " + after + (words.isEmpty() ? "" : ": " + words);
    }

    private static String time(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI to, String type) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to.toString());
    }

    /** Articles may hold characters that XML 1.0 has no way to write, not even as references. */
    private static String writable(String text) {
        return text.codePoints()
                .map(letter -> letter == '\t'
                                || letter == '\n'
                                || letter == '\r'
                                || letter >= 0x20 && letter != 0xFFFE && letter != 0xFFFF
                        ? letter
                        : NOT_IN_XML)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
