package dev.parley.query.follow;

import static dev.parley.contracts.Stance.Polarity.OPPOSE;
import static dev.parley.contracts.Stance.Polarity.SUPPORT;
import static dev.parley.query.FollowedStory.project;
import static dev.parley.query.FollowedStory.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.junit.EmbeddedStack;
import dev.parley.query.FollowedStory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Changes for feed readers. */
@QuarkusTest
@WithTestResource(EmbeddedStack.class)
class AtomQuarkusTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ISSUE = "atom-harbour";

    @BeforeEach
    void threeChangesAreKnown() {
        FollowedStory.forget();
        project(
                report("atom-1", ISSUE, "2026-05-01", OPPOSE),
                report("atom-2", ISSUE, "2026-05-02", SUPPORT),
                report("atom-3", ISSUE, "2026-05-03", OPPOSE));
    }

    private static Element feed(String address) throws IOException, ParserConfigurationException, SAXException {
        byte[] bytes = given().get(address)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asByteArray();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        return document.getDocumentElement();
    }

    private static List<String> texts(Element of, String element) {
        NodeList found = of.getElementsByTagNameNS(ATOM, element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static String link(Element of, String relation) {
        NodeList found = of.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < found.getLength(); i++) {
            if (((Element) found.item(i)).getAttribute("rel").equals(relation)) {
                return ((Element) found.item(i)).getAttribute("href");
            }
        }
        return null;
    }

    @Test
    void theFeedIsAtomWithIdsThatStayAndTheWordsAsTheyWere() throws Exception {
        // When
        Element feed = feed("/v1/changes.atom?issue=" + ISSUE);

        // Then
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(texts(feed, "id"))
                .containsExactly(
                        "tag:parley.dev,2026:changes/issue/" + ISSUE,
                        "tag:parley.dev,2026:change/3",
                        "tag:parley.dev,2026:change/2",
                        "tag:parley.dev,2026:change/1");
        assertThat(texts(feed, "updated"))
                .allSatisfy(time -> assertThat(OffsetDateTime.parse(time)).isAfter("2026-01-01T00:00:00Z"));
        assertThat(texts(feed, "name")).containsExactly("Parley");
        assertThat(texts(feed, "summary").get(0)).contains("we <know> & said so");
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        given().get(link(entry, "alternate")).then().statusCode(200);
        given().get(link(entry, "related")).then().statusCode(200);
        assertThat(feed("/v1/changes.atom?kind=softened")
                        .getElementsByTagNameNS(ATOM, "entry")
                        .getLength())
                .isZero();
    }

    @Test
    void pagesLeadToAllThatIsKept() throws Exception {
        // Given
        List<String> ids = new ArrayList<>();
        String next = "/v1/changes.atom?limit=2";

        // When
        while (next != null) {
            Element page = feed(next);
            ids.addAll(texts(page, "id").subList(1, texts(page, "id").size()));
            next = link(page, "next");
        }

        // Then
        assertThat(ids)
                .containsExactly(
                        "tag:parley.dev,2026:change/3", "tag:parley.dev,2026:change/2", "tag:parley.dev,2026:change/1");
    }
}
