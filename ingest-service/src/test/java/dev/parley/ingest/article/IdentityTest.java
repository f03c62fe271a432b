package dev.parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.contracts.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final ArticleAddress ADDRESS = ArticleAddress.parse("https://gazette.example/a");

    private static Identity of(String text) {
        return Identity.of(null, null, text, List.of());
    }

    @Test
    void staysTheSameForTheSameArticleForEver() {
        // When
        Identity identity = Identity.of(ADDRESS, "The Gazette", "The union will talk.", List.of());

        // Then
        assertThat(identity.articleId()).isEqualTo("bz4ttrqeempjg3vlhkoovamjfw");
        assertThat(identity.originId()).isEqualTo("o-gvxy5f6tkgfen4bdyngxaw2p6f");
    }

    @Test
    void goesByTheAddressWhereThereIsOne() {
        assertThat(Identity.of(ADDRESS, "One", "One.", List.of()).articleId())
                .isEqualTo(Identity.of(ADDRESS, "Other", "Other.", List.of()).articleId());
    }

    @Test
    void sharesTheOriginAmongSpellingsOfTheSameWords() {
        assertThat(of("The union  WILL talk — “soon”!").originId())
                .isEqualTo(of("the union will talk, 'soon'").originId());
        assertThat(of("The union will talk").originId())
                .isNotEqualTo(of("The union will not talk").originId());
    }

    @Test
    void sharesTheOriginAmongHeadlines() {
        // Given
        String body = "\n\nThe union will talk.";

        // When
        Identity one = Identity.of(ADDRESS, null, "Talks 🚢" + body, List.of(new Zone(Zone.Kind.HEADLINE, 0, 7)));
        Identity other = Identity.of(ADDRESS, null, "Union" + body, List.of(new Zone(Zone.Kind.HEADLINE, 0, 5)));

        // Then
        assertThat(one.originId()).isEqualTo(other.originId());
        assertThat(one.textDigest()).isNotEqualTo(other.textDigest());
    }

    @Test
    void tellsTextsWithoutAnyWordApart() {
        assertThat(of("!!!").originId()).isNotEqualTo(of("???").originId());
    }

    @Test
    void knowsWhatItsIdsLookLike() {
        assertThat(Identity.isArticleId(of("The union will talk.").articleId())).isTrue();
        assertThat(Identity.isArticleId("short")).isFalse();
        assertThat(Identity.isArticleId("1".repeat(26))).isFalse();
    }
}
