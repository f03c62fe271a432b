package dev.parley.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gazette.example/a/b?page=2&x=1",
                "http://gazette.example/a/b?page=2&x=1",
                "https://GAZETTE.example:443/a/b/?x=1&page=2#top",
                "https://gazette.example/a/b?page=2&utm_source=mail&x=1&fbclid=abc",
                " https://gazette.example/a/b?page=2&x=1 "
            })
    void seesOneArticleBehindSpellingsOfItsAddress(String address) {
        assertThat(ArticleAddress.parse(address).identity()).isEqualTo("gazette.example/a/b?page=2&x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gazette.example/a/B?page=2&x=1",
                "https://gazette.example/a/b?page=3&x=1",
                "https://www.gazette.example/a/b?page=2&x=1",
                "https://gazette.example:8443/a/b?page=2&x=1"
            })
    void keepsOtherArticlesApart(String address) {
        assertThat(ArticleAddress.parse(address).identity()).isNotEqualTo("gazette.example/a/b?page=2&x=1");
    }

    @Test
    void escapesWhatAnAddressMayNotHold() {
        assertThat(ArticleAddress.parse("https://gazette.example/a b|c/größe").value())
                .isEqualTo("https://gazette.example/a%20b%7Cc/größe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gazette.example/a", "/a/b", "mailto:desk@gazette.example", "https:///a", "https://%zz/"})
    void refusesWhatIsNoWebAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArticleAddress.parse(address));
    }
}
